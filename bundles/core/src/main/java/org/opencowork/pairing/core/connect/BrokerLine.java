package org.opencowork.pairing.core.connect;

import java.time.Duration;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.pairing.Gate;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Port;

/** The way to one pairing's broker, until it is cut. Thread-safe. */
public final class BrokerLine {

    /** One request. */
    @FunctionalInterface
    public interface Request<R> {
        /** Sends it. */
        R send(BrokerTransport transport, BrokerAccess access) throws TransportException;
    }

    /** A transport has a second to end what was cancelled. */
    private static final Duration CANCELLING = Duration.ofSeconds(3);

    private final Port<BrokerTransport> transport;
    private final Tokens tokens;
    private final Cancellation cut = new Cancellation();
    private final Gate calls = new Gate();

    /** Makes an open line. */
    public BrokerLine(Port<BrokerTransport> transport, Tokens tokens) {
        this.transport = transport;
        this.tokens = tokens;
    }

    /** Sends a request; the token is in memory only meanwhile. */
    public <R> R call(Pairing pairing, Request<R> request) throws TransportException, SecretStoreException {
        return call(pairing, cut, request);
    }

    /** Sends a heartbeat; when it returns, the broker has taken it. */
    public void beat(Pairing pairing, Heartbeat heartbeat) throws TransportException, SecretStoreException {
        call(pairing, (transport, access) -> {
            transport.heartbeat(access, heartbeat);
            return heartbeat;
        });
    }

    /** Sends a request that can be ended by itself; {@code ends} is cancelled too when the line is cut. */
    public <R> R call(Pairing pairing, Cancellation ends, Request<R> request)
            throws TransportException, SecretStoreException {
        if (!calls.enter()) {
            throw new TransportException(TransportException.Reason.CANCELLED, "The connection was ended here.");
        }
        try (var both = cut.onCancel(ends::cancel)) {
            return withToken(pairing, ends, request);
        } finally {
            calls.leave();
        }
    }

    /** Cuts the line for good: when this returns, what was under way has ended, and nothing more is sent. */
    public void cut() {
        cut.cancel();
        calls.shut(CANCELLING);
    }

    /** Tells whether the line was cut. */
    public boolean isCut() {
        return cut.cancelled();
    }

    private <R> R withToken(Pairing pairing, Cancellation ends, Request<R> request)
            throws TransportException, SecretStoreException {
        var token = tokens.borrow(pairing.id());
        try {
            var access = new BrokerAccess(
                    pairing.brokerUrl(), pairing.id(), pairing.credential().deviceId(), token, ends);
            return transport.<R, TransportException>use(adapter -> request.send(adapter, access));
        } finally {
            tokens.release(pairing.id());
        }
    }
}
