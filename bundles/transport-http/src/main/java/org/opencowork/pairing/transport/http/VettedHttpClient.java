package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.transport.http.VettedRequestExecutor.StalePeerException;

/** Sends each request once, to addresses that were vetted just before, within its time and size. Thread-safe. */
final class VettedHttpClient implements Caller {

    private static final ContentType JSON = ContentType.create("application/json");

    private final EgressRules egress;
    private final Proxies proxies;
    private final VettedAddresses addresses = new VettedAddresses();
    private final Timers timers = new Timers();
    private final IdleConnections idle;
    private final CloseableHttpClient client;

    VettedHttpClient(EgressRules egress, TlsSource trust, Proxies proxies) {
        this.proxies = proxies;
        var pool = HttpClients.pool(trust, addresses);
        this.egress = egress;
        this.idle = new IdleConnections(pool, timers);
        this.client = HttpClients.client(pool, addresses);
    }

    @Override
    public Answer send(BrokerAccess access, WireRequest request) throws TransportException {
        var proxy = proxy(access);
        var vetted = vet(access, proxy);
        try (var bearer = bearer(access)) {
            return sendTo(vetted, proxy, access, request, bearer);
        } finally {
            idle.closeLater();
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        timers.close();
    }

    private Optional<Proxy> proxy(BrokerAccess access) throws TransportException {
        try {
            return proxies.to(access.brokerUrl());
        } catch (IllegalArgumentException unusable) {
            throw new TransportException(
                    Reason.UNREACHABLE,
                    "The proxy that this computer is set to cannot be used: " + unusable.getMessage()
                            + " Or start with --proxy none.");
        }
    }

    /** Through a proxy, it is the proxy that is dialled, and the broker's name can be judged by its letters only. */
    private List<InetAddress> vet(BrokerAccess access, Optional<Proxy> proxy) throws TransportException {
        var verdict = resolve(access, proxy);
        Failures.throwIfCancelled(access);
        if (!verdict.allowed()) {
            var reason = verdict.transientFailure() ? Reason.UNREACHABLE : Reason.ADDRESS_REFUSED;
            throw new TransportException(
                    reason,
                    Sentence.of(
                            verdict.transientFailure() ? "broker.not_found" : "broker.address",
                            "The broker cannot be dialled: " + verdict.reason() + "."));
        }
        return verdict.addresses();
    }

    private DialVerdict resolve(BrokerAccess access, Optional<Proxy> proxy) {
        var step = new InterruptibleStep();
        try (var ends = access.ends().onCancel(step::end)) {
            return step.run(() -> proxy.isPresent()
                    ? egress.resolveProxy(access.brokerUrl(), proxy.get().url())
                    : egress.resolve(access.brokerUrl()));
        }
    }

    private Answer sendTo(
            List<InetAddress> vetted,
            Optional<Proxy> proxy,
            BrokerAccess access,
            WireRequest request,
            BearerHeader bearer)
            throws TransportException {
        var late = new AtomicBoolean();
        var post = post(access, request, bearer);
        Runnable giveUp = () -> {
            late.set(true);
            post.cancel();
        };
        try (var deadline = timers.after(request.limits().time(), giveUp);
                var ends = access.ends().onCancel(post::cancel)) {
            return addresses.within(
                    vetted, () -> executeOnVettedConnection(post, proxy, request.limits(), HttpClients.PER_BROKER));
        } catch (IOException e) {
            Failures.throwIfCancelled(access);
            throw late.get()
                    ? Failures.late(request.limits().time())
                    : Failures.of(e, access.brokerUrl().getHost(), proxy);
        }
    }

    /** A pooled connection to an address of yesterday is closed and the next one taken, in the end a new one. */
    private Answer executeOnVettedConnection(
            HttpPost post, Optional<Proxy> proxy, WireRequest.Limits limits, int triesLeft) throws IOException {
        try {
            return execute(post, proxy, limits);
        } catch (StalePeerException e) {
            if (triesLeft == 0) {
                throw e;
            }
            return executeOnVettedConnection(post, proxy, limits, triesLeft - 1);
        }
    }

    private Answer execute(HttpPost post, Optional<Proxy> proxy, WireRequest.Limits limits) throws IOException {
        var askedAtNanos = System.nanoTime();
        var response = open(post, HttpClients.context(limits.time(), proxy));
        try {
            return Answer.read(response, limits.answerBytes(), askedAtNanos);
        } finally {
            // Cuts off what was not read to its end; a connection that has gone back to the pool is not touched.
            post.abort();
        }
    }

    private ClassicHttpResponse open(HttpPost post, HttpClientContext context) throws IOException {
        try {
            var response = client.executeOpen(null, post, context);
            if (VettedRequestExecutor.endedAtProxy(context)) {
                response.close();
                throw new ProxyRefusesException();
            }
            return response;
        } catch (IllegalStateException endedBetweenTwoSteps) {
            // How HttpClient finds out that a request was cancelled while it held no connection.
            throw new IOException("the request was ended", endedBetweenTwoSteps);
        }
    }

    private static BearerHeader bearer(BrokerAccess access) throws TransportException {
        try {
            return new BearerHeader(access.token());
        } catch (IllegalStateException e) {
            throw new TransportException(Reason.CANCELLED, "The pairing's token is gone, so nothing was sent.");
        }
    }

    private static HttpPost post(BrokerAccess access, WireRequest request, BearerHeader bearer) {
        var post = new HttpPost(URI.create(access.brokerUrl() + request.path()));
        post.addHeader(bearer);
        post.addHeader("x-open-cowork-pairing-id", HeaderText.of(access.pairingId()));
        post.addHeader("x-open-cowork-device-id", HeaderText.of(access.deviceId()));
        post.addHeader(HttpHeaders.ACCEPT, JSON.getMimeType());
        request.headers().forEach(post::addHeader);
        post.setEntity(new ByteArrayEntity(request.bodyBytes(), JSON));
        return post;
    }
}
