package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

/** Says in the words of the port, and in a sentence for the person, why a call failed. */
final class Failures {

    private Failures() {}

    static void throwIfCancelled(BrokerAccess access) throws TransportException {
        if (access.ends().cancelled()) {
            throw new TransportException(Reason.CANCELLED, "The call to the broker was cancelled.");
        }
    }

    static TransportException late(Duration limit) {
        return new TransportException(
                Reason.UNREACHABLE,
                Sentence.of(
                        "broker.late",
                        "The broker gave no complete answer within " + limit.toSeconds() + " s.",
                        limit.toSeconds()));
    }

    /** Explains a broken exchange; what the peer sent is not quoted, so a protocol error is not kept as the cause. */
    static TransportException of(IOException failure, String host, Optional<Proxy> proxy) {
        if (failure instanceof OversizedAnswerException) {
            return new TransportException(
                    Reason.BROKEN_ANSWER,
                    Sentence.of(
                            "broker.too_large",
                            "The broker's answer is too large: " + failure.getMessage() + "; is the URL right?"));
        }
        if (proxy.isPresent() && isOfProxy(failure)) {
            return new TransportException(
                    Reason.UNREACHABLE,
                    Sentence.of(
                            "broker.proxy",
                            "The proxy " + proxy.get() + " does not connect us to " + host
                                    + ": it may be off, may not know that"
                                    + " name or forbid it, or want another name and password.",
                            proxy.get(),
                            host));
        }
        if (isProtocolError(failure)) {
            return new TransportException(
                    Reason.BROKEN_ANSWER,
                    Sentence.of(
                            "broker.no_http",
                            "What answers at " + host + " does not speak proper HTTP; is the URL right?",
                            host));
        }
        return new TransportException(Reason.UNREACHABLE, unreachable(failure, host), null, failure);
    }

    /** Explains a status other than 2xx. */
    static TransportException ofStatus(Answer answer) {
        var status = answer.status();
        return switch (status) {
            case 401, 403 ->
                new TransportException(
                        Reason.TOKEN_REFUSED,
                        Sentence.of(
                                "broker.token",
                                "The broker does not take this pairing's token (" + status + "): pair again.",
                                status));
            case 410 ->
                new TransportException(
                        Reason.GONE, Sentence.of("broker.ended", "The broker has ended this pairing (410)."));
            case 429, 503 -> busy(answer);
            case 408, 425 ->
                new TransportException(
                        Reason.UNREACHABLE,
                        Sentence.of(
                                "broker.later", "The broker wants the request again later (" + status + ").", status));
            default -> ofStatusClass(status);
        };
    }

    private static TransportException ofStatusClass(int status) {
        return switch (status / 100) {
            case 3 ->
                new TransportException(
                        Reason.BROKEN_ANSWER,
                        Sentence.of(
                                "broker.redirects",
                                "The broker redirects elsewhere (" + status
                                        + "), which is never followed: put the URL that it leads to into the pairing.",
                                status));
            case 4 ->
                new TransportException(
                        Reason.REQUEST_REFUSED,
                        Sentence.of(
                                "broker.refuses",
                                "The broker refuses the request (" + status + "); is the URL right?",
                                status));
            case 5 ->
                new TransportException(
                        Reason.UNREACHABLE,
                        Sentence.of(
                                "broker.own_error", "The broker has an error of its own (" + status + ").", status));
            default ->
                new TransportException(
                        Reason.BROKEN_ANSWER,
                        Sentence.of(
                                "broker.odd_status",
                                "The broker answered with the unknown status " + status + ".",
                                status));
        };
    }

    private static TransportException busy(Answer answer) {
        return new TransportException(
                Reason.BUSY,
                Sentence.of("broker.is_busy", "The broker is busy (" + answer.status() + ").", answer.status()),
                retryAfter(answer),
                null);
    }

    private static @Nullable Duration retryAfter(Answer answer) {
        var now = answer.date().orElseGet(Instant::now);
        return answer.header(HttpHeaders.RETRY_AFTER)
                .flatMap(value -> RetryAfter.parse(value, now))
                .orElse(null);
    }

    private static boolean isOfProxy(IOException failure) {
        return failure instanceof ProxyRefusesException || failure instanceof ConnectException;
    }

    private static boolean isProtocolError(IOException failure) {
        return failure instanceof ClientProtocolException
                || failure instanceof MessageConstraintException
                || (failure instanceof MalformedChunkCodingException && !(failure instanceof TruncatedChunkException));
    }

    private static String shown(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TellingTrust.RefusedException refused) {
                return "; " + refused.getMessage();
            }
        }
        return "";
    }

    private static Sentence unreachable(IOException failure, String host) {
        if (failure instanceof SSLException) {
            return Sentence.of(
                    "broker.tls",
                    host + " does not prove who it is, or speaks no TLS 1.2 or 1.3: its certificate must be valid, for "
                            + "this name, and from an authority that this computer trusts" + shown(failure) + ".",
                    host);
        }
        if (failure instanceof SocketTimeoutException) {
            return Sentence.of("broker.slow", host + " did not answer in time.", host);
        }
        return Sentence.of("broker.no_connection", "The connection to " + host + " failed or broke off.", host);
    }
}
