package org.opencowork.pairing.transport.http;

import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;
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

/** Speaks the wire contract over HTTPS; plain HTTP only where the egress rules let it. */
@Component(immediate = true)
public final class HttpBrokerTransport implements BrokerTransport {

    private static final Duration LAST_CALLS = Duration.ofSeconds(3);

    private final VettedHttpClient client;
    private final CallsInFlight calls = new CallsInFlight();

    /** Trusts the certificate authorities of the Java runtime. */
    @Activate
    public HttpBrokerTransport(
            @Reference(name = "egress", policyOption = ReferencePolicyOption.GREEDY) EgressRules egress) {
        this(egress, SSLContexts.createDefault());
    }

    HttpBrokerTransport(EgressRules egress, SSLContext trust) {
        this.client = new VettedHttpClient(egress, trust);
    }

    /** Lets calls in flight end, for at most 3 s; then they are cut off. */
    @Deactivate
    void close() {
        calls.refuseNewAndAwaitLast(LAST_CALLS);
        client.close();
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
            return client.send(access, request);
        }
    }
}
