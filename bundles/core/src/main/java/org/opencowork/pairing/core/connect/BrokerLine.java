package org.opencowork.pairing.core.connect;

import java.time.Duration;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.secrets.Secret;
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

    /** Says that a token is read, before the first request of this line for which that can be said. */
    @FunctionalInterface
    public interface Announcement {
        /** For a line whose use is known from elsewhere. */
        Announcement NONE = () -> true;

        /** Returns whether it is on record; a broker must hear that this computer is in trouble even while it is not. */
        boolean made();
    }

    /** A transport has a second to end what was cancelled. */
    private static final Duration CANCELLING = Duration.ofSeconds(3);

    private final Port<BrokerTransport> transport;
    private final Tokens tokens;
    private final Cancellation cut = new Cancellation();
    private final Gate calls = new Gate();
    private final Announcement announcement;
    private boolean announced;

    /** Makes an open line. */
    public BrokerLine(Port<BrokerTransport> transport, Tokens tokens, Announcement announcement) {
        this.transport = transport;
        this.tokens = tokens;
        this.announcement = announcement;
    }

    /** Sends a request; the token is in memory only meanwhile. */
    public <R> R call(Pairing pairing, Request<R> request) throws TransportException, SecretStoreException {
        return call(pairing, cut, request);
    }

    /**
     * Sends a heartbeat, with the newer token first where one waits; when it returns, the broker has taken it.
     *
     * @return whether it took the newer token, which is to be used from now on
     */
    public boolean beat(Pairing pairing, Heartbeat heartbeat) throws TransportException, SecretStoreException {
        Request<Heartbeat> beat = (transport, access) -> {
            transport.heartbeat(access, heartbeat);
            return heartbeat;
        };
        if (pairing.credential().rotatingSince() != null && takesNewerToken(pairing, beat)) {
            return true;
        }
        call(pairing, beat);
        return false;
    }

    private boolean takesNewerToken(Pairing pairing, Request<Heartbeat> beat)
            throws TransportException, SecretStoreException {
        var newer = tokens.newerOf(pairing.id());
        if (newer.isEmpty()) {
            return true;
        }
        try (var token = newer.get()) {
            call(cut, () -> send(pairing, token, cut, beat));
            return true;
        } catch (TransportException refused) {
            if (refused.reason() != TransportException.Reason.TOKEN_REFUSED) {
                throw refused;
            }
            return false;
        }
    }

    /** Uses the newer token from now on. */
    public void renew(String pairingId) throws SecretStoreException {
        tokens.renew(pairingId);
    }

    /** Sends a request that can be ended by itself; {@code ends} is cancelled too when the line is cut. */
    public <R> R call(Pairing pairing, Cancellation ends, Request<R> request)
            throws TransportException, SecretStoreException {
        return call(ends, () -> withToken(pairing, ends, request));
    }

    /** A request that was on its way with the token before is sent again with the one that took its place. */
    private <R> R withToken(Pairing pairing, Cancellation ends, Request<R> request)
            throws TransportException, SecretStoreException {
        var loan = tokens.borrow(pairing.id());
        try (loan) {
            return send(pairing, loan.token(), ends, request);
        } catch (TransportException refused) {
            if (refused.reason() != TransportException.Reason.TOKEN_REFUSED || !loan.outdated()) {
                throw refused;
            }
        }
        return withToken(pairing, ends, request);
    }

    private interface Call<R> {
        R made() throws TransportException, SecretStoreException;
    }

    private <R> R call(Cancellation ends, Call<R> call) throws TransportException, SecretStoreException {
        if (!calls.enter()) {
            throw new TransportException(TransportException.Reason.CANCELLED, "The connection was ended here.");
        }
        try (var both = cut.onCancel(ends::cancel)) {
            announce();
            return call.made();
        } finally {
            calls.leave();
        }
    }

    private synchronized void announce() {
        announced = announced || announcement.made();
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

    private <R> R send(Pairing pairing, Secret token, Cancellation ends, Request<R> request) throws TransportException {
        var access = new BrokerAccess(
                pairing.brokerUrl(), pairing.id(), pairing.credential().deviceId(), token, ends);
        return transport.<R, TransportException>use(adapter -> request.send(adapter, access));
    }
}
