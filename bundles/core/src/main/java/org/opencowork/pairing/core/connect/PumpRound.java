package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what waits in the outbox and sends heartbeats, while the broker is there; one thread's work. */
final class PumpRound implements Loop.Round {

    private static final Logger LOG = LoggerFactory.getLogger(PumpRound.class);

    /** Lets events that come together leave together. */
    private static final Duration LINGER = Duration.ofMillis(25);

    /** A batch as large as this was not worth waiting for; more of them are there already. */
    private static final int MANY = 100;

    private static final Duration UNTIL_WOKEN = Duration.ofHours(1);

    private final Ports ports;
    private final Link link;
    private final Contact contact;
    private final Runnable refusal;
    private int failures;
    private long notBeforeNanos = System.nanoTime();

    /**
     * Makes the rounds of one connection.
     *
     * @param refusal what to do when the broker does not take the token, or something here fails that commands need:
     *     the claims find out what that means
     */
    PumpRound(Ports ports, Link link, Contact contact, Runnable refusal) {
        this.ports = ports;
        this.link = link;
        this.contact = contact;
        this.refusal = refusal;
    }

    @Override
    public Duration run() throws TransportException, SecretStoreException, StoreException, AuditException {
        if (!contact.proved()) {
            return UNTIL_WOKEN;
        }
        var early = Duration.ofNanos(notBeforeNanos - System.nanoTime());
        if (early.toMillis() > 0) {
            return early;
        }
        sendAll();
        if (contact.untilBeat().compareTo(Duration.ZERO) <= 0) {
            contact.beat();
        }
        return contact.untilBeat();
    }

    private void sendAll() throws TransportException, SecretStoreException, StoreException, AuditException {
        int sent;
        do {
            LockSupport.parkNanos(this, LINGER.toNanos());
            do {
                sent = link.pump().sendNext();
            } while (sent >= MANY);
            failures = sent > 0 ? 0 : failures;
        } while (sent > 0);
    }

    @Override
    public Optional<Duration> failed(Exception failure) {
        failures++;
        LOG.debug("Publishing failed {} times: {}", failures, failure.getMessage());
        if (failure instanceof TransportException refused && ends(refused.reason())) {
            refusal.run();
        } else if (failure instanceof StoreException || failure instanceof AuditException) {
            contact.hindered(Sentence.of(failure));
            refusal.run();
        }
        var wish = failure instanceof TransportException busy ? busy.retryAfter() : Optional.<Duration>empty();
        var rest = wish.orElseGet(() -> Backoff.after(failures, ports.chance().random()));
        notBeforeNanos = System.nanoTime() + rest.toNanos();
        return Optional.of(rest);
    }

    private static boolean ends(TransportException.Reason reason) {
        return reason == TransportException.Reason.TOKEN_REFUSED || reason == TransportException.Reason.GONE;
    }
}
