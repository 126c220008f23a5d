package org.opencowork.pairing.itests.crash;

import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;

/** A transport before and after whose deliveries the process can be killed. */
record WatchedTransport(BrokerTransport transport, Crash crash) implements BrokerTransport {

    @Override
    public void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException {
        transport.heartbeat(access, heartbeat);
    }

    @Override
    public Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException {
        return transport.claim(access, request);
    }

    @Override
    public DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException {
        crash.at(CrashPoint.LEAVING, delivery.commandId());
        var answer = transport.deliver(access, delivery);
        crash.at(CrashPoint.TAKEN, delivery.commandId());
        return answer;
    }

    @Override
    public void publish(BrokerAccess access, EventBatch batch) throws TransportException {
        transport.publish(access, batch);
    }

    @Override
    public void revoke(BrokerAccess access) throws TransportException {
        transport.revoke(access);
    }
}
