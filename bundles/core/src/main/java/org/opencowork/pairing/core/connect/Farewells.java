package org.opencowork.pairing.core.connect;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells brokers that a pairing was ended here, again and again until they have heard; then its token goes too.
 *
 * <p>This is the one thing that a token is still used for after the revocation. Thread-safe.
 */
final class Farewells {

    private static final Logger LOG = LoggerFactory.getLogger(Farewells.class);

    private final Ports ports;
    private final PairingBook book;
    private final Tokens tokens;
    private final Executor executor;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final BrokerLine line;

    Farewells(Ports ports, PairingBook book, Tokens tokens, Executor executor) {
        this.ports = ports;
        this.book = book;
        this.tokens = tokens;
        this.executor = executor;
        line = new BrokerLine(ports.transport(), tokens, BrokerLine.Announcement.NONE);
    }

    /** Begins to tell the broker, the result of the command that asked for the end first; returns at once. */
    void begin(String pairingId) {
        if (underWay.add(pairingId)) {
            executor.execute(() -> tell(pairingId, 1));
        }
    }

    /** Stops telling; it goes on with the next start. */
    void close() {
        line.cut();
    }

    private void tell(String pairingId, int attempt) {
        var pairing = book.find(pairingId).filter(Pairing::untoldRevocation);
        if (pairing.isEmpty()) {
            underWay.remove(pairingId);
            return;
        }
        try {
            say(pairing.get());
            done(pairingId);
        } catch (TransportException failure) {
            if (heard(failure)) {
                done(pairingId);
            } else {
                again(pairingId, attempt, failure);
            }
        } catch (SecretStoreException | StoreException | PortEmptyException failure) {
            again(pairingId, attempt, failure);
        }
    }

    private void say(Pairing pairing) throws TransportException, SecretStoreException, StoreException {
        var lastResult = lastResult(pairing);
        if (lastResult.isPresent()) {
            line.call(pairing, (transport, access) -> transport.deliver(access, lastResult.get()));
        }
        line.call(pairing, (transport, access) -> {
            transport.revoke(access);
            return access;
        });
    }

    /** It cannot be claimed again after a restart, so its lease is kept; a broker that no longer takes it says so. */
    private Optional<Delivery> lastResult(Pairing pairing) throws StoreException {
        var farewell = pairing.farewell();
        if (farewell == null || farewell.commandId() == null || farewell.leaseToken() == null) {
            return Optional.empty();
        }
        var lease = farewell.leaseToken();
        return ports.journal()
                .find(pairing.id(), farewell.commandId())
                .flatMap(entry -> Optional.ofNullable(entry.result())
                        .map(result -> new Delivery(entry.commandId(), lease, true, result)));
    }

    /** A broker that refuses the token, or knows nothing of the pairing, needs not be told. */
    private static boolean heard(TransportException failure) {
        return switch (failure.reason()) {
            case TOKEN_REFUSED, GONE, REQUEST_REFUSED -> true;
            case UNREACHABLE, BUSY, ADDRESS_REFUSED, BROKEN_ANSWER, CANCELLED -> false;
        };
    }

    private void done(String pairingId) {
        underWay.remove(pairingId);
        try {
            tokens.remove(pairingId);
            book.note(
                    pairingId,
                    pairing -> Edit.of(pairing)
                            .toldOfRevocation()
                            .withoutToken(ports.clock().instant())
                            .build());
        } catch (SecretStoreException | StoreException | PortEmptyException left) {
            LOG.warn("The token of a revoked pairing could not be removed yet: {}", left.getMessage());
        }
    }

    private void again(String pairingId, int attempt, Exception failure) {
        LOG.debug("The broker has not heard of a revocation yet: {}", failure.getMessage());
        if (line.isCut()) {
            return;
        }
        var wait = Backoff.after(attempt, ports.chance().random());
        var wish =
                failure instanceof TransportException busy ? busy.retryAfter().orElse(wait) : wait;
        ports.timer().after(wish, () -> executor.execute(() -> tell(pairingId, attempt + 1)));
    }
}
