package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks the wire contract over HTTPS; plain HTTP only where the egress rules let it. */
@Component(immediate = true, configurationPid = "org.opencowork.pairing.transport.http")
@Designate(ocd = HttpBrokerTransport.Config.class)
public final class HttpBrokerTransport implements BrokerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBrokerTransport.class);
    private static final Duration LAST_CALLS = Duration.ofSeconds(3);

    /** How brokers are reached. */
    @ObjectClassDefinition(name = "Transport over HTTPS")
    public @interface Config {

        /** Returns a file of certificates to trust beside those of the computer; empty for none. */
        @AttributeDefinition(description = "Certificates in PEM to trust beside those that the computer trusts")
        String authorities() default "";

        /** Returns a PKCS#12 file with the certificate to show; empty for none. */
        @AttributeDefinition(description = "PKCS#12 file with the certificate and key for brokers that ask for one")
        String certificate() default "";

        /** Returns the file whose first line opens the certificate; empty for no passphrase. */
        @AttributeDefinition(description = "File whose first line is the passphrase of the certificate")
        String certificatePassphraseFile() default "";

        /** Returns {@code none}, {@code system}, or the URL of an HTTP proxy. */
        @AttributeDefinition(description = "The proxy to brokers: none, system, or http://HOST:PORT")
        String proxy() default "none";

        /** Returns the file whose first line is {@code USER:PASSWORD} for the proxy that is set; empty for none. */
        @AttributeDefinition(description = "File whose first line is USER:PASSWORD for the proxy that is set")
        String proxyCredentialsFile() default "";
    }

    private final Caller caller;
    private final CallsInFlight calls = new CallsInFlight();

    /**
     * Reaches brokers as the settings say. With a setting that cannot be used every call fails with a sentence that says
     * so, as a Desktop of whose parts one does not start would not start at all.
     */
    @Activate
    public HttpBrokerTransport(
            @Reference(name = "egress", policyOption = ReferencePolicyOption.GREEDY) EgressRules egress,
            Config config) {
        caller = caller(egress, config);
    }

    /** Trusts the certificate authorities that are managed for this computer, and uses no proxy. */
    public HttpBrokerTransport(EgressRules egress) {
        this(egress, TlsIdentity.ofThisComputer()::context, Proxies.NONE);
    }

    HttpBrokerTransport(EgressRules egress, TlsSource trust, Proxies proxies) {
        caller = new VettedHttpClient(egress, trust, proxies);
    }

    private static Caller caller(EgressRules egress, Config config) {
        try {
            var identity =
                    TlsIdentity.of(config.authorities(), config.certificate(), config.certificatePassphraseFile());
            var proxies = Proxies.of(config.proxy(), config.proxyCredentialsFile(), System.getenv());
            return new VettedHttpClient(egress, identity::context, proxies);
        } catch (IOException | IllegalArgumentException unusable) {
            var sentence = "No broker can be reached as it is set: " + said(unusable);
            LOG.warn(sentence);
            return (access, request) -> {
                throw new TransportException(TransportException.Reason.UNREACHABLE, sentence);
            };
        }
    }

    private static String said(Exception unusable) {
        return unusable instanceof NoSuchFileException absent
                ? "there is no file " + absent.getFile() + "."
                : String.valueOf(unusable.getMessage());
    }

    /** Lets calls in flight end, for at most 3 s; then they are cut off. */
    @Deactivate
    void close() {
        calls.refuseNewAndAwaitLast(LAST_CALLS);
        caller.close();
    }

    @Override
    public void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException {
        send(access, WireRequest.heartbeat(access, heartbeat)).requireSuccess();
    }

    @Override
    public Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException {
        var answer = send(access, WireRequest.claim(access, request));
        answer.requireSuccess();
        return ClaimAnswer.read(answer, request.hold());
    }

    @Override
    public DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException {
        if (!PathSegment.canHold(delivery.commandId())) {
            return DeliveryAnswer.REFUSED;
        }
        return send(access, WireRequest.delivery(delivery)).toDelivery();
    }

    @Override
    public void publish(BrokerAccess access, EventBatch batch) throws TransportException {
        send(access, WireRequest.events(batch)).requireSuccess();
    }

    @Override
    public void revoke(BrokerAccess access) throws TransportException {
        send(access, WireRequest.revocation(access)).requireSuccess();
    }

    private Answer send(BrokerAccess access, WireRequest request) throws TransportException {
        try (var call = calls.begin()) {
            return caller.send(access, request);
        }
    }
}
