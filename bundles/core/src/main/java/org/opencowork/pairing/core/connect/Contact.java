package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker is known to be there, as both loops of a connection see it. Thread-safe. */
final class Contact {

    private static final Logger LOG = LoggerFactory.getLogger(Contact.class);

    private static final Duration BEAT = Duration.ofSeconds(60);

    private final Link link;
    private volatile boolean proved;
    private volatile long beatNanos;

    Contact(Link link) {
        this.link = link;
    }

    /** Tells whether the broker has answered, and nothing has gone wrong since. */
    boolean proved() {
        return proved;
    }

    /** Tells whether the broker was told something else of what can be done here. */
    boolean hasNews() {
        return link.ability().isNews();
    }

    /** Returns how long it is until the next heartbeat is due; zero or less if it is. */
    Duration untilBeat() {
        return hasNews() ? Duration.ZERO : Duration.ofNanos(beatNanos + BEAT.toNanos() - System.nanoTime());
    }

    /**
     * Sends a heartbeat; once it is accepted, the broker counts as being there.
     *
     * <p>Its status is {@code error} while commands cannot be carried out here; an event says why.
     */
    void beat() throws TransportException, SecretStoreException, StoreException, AuditException {
        var pairing = link.state().pairing();
        var hindrance = link.ability().lasting();
        var status = hindrance.isEmpty() ? PairingStatus.PAIRED_ONLINE : PairingStatus.ERROR;
        if (link.line().beat(pairing, new Heartbeat(status.wire(), link.cursor().position()))) {
            renew(pairing);
        }
        beatNanos = System.nanoTime();
        if (link.ability().told(hindrance)) {
            link.teller().tell(EventType.STATUS, null, null, ability(hindrance));
        }
        link.state().proved();
        link.ability().works();
        proved = true;
    }

    private void renew(Pairing pairing) throws SecretStoreException, StoreException, AuditException {
        link.state().tokenTaken(() -> link.line().renew(pairing.id()));
    }

    /** Tells whether the broker may take a newer token where it refuses the one in use. */
    boolean hasNewerToken() {
        return proved && link.state().pairing().credential().rotatingSince() != null;
    }

    private static Map<String, Object> ability(Optional<String> hindrance) {
        return hindrance
                .map(reason -> Map.<String, Object>of("canExecute", false, "reason", reason))
                .orElse(Map.of("canExecute", true));
    }

    /** Something here keeps commands from being carried out, such as a full disk or a locked keyring. */
    void hindered(Sentence why) {
        link.ability().failed(why);
        lost(why);
    }

    /** The token cannot be read before the person unlocks where it rests. */
    void locked(Sentence why) {
        link.ability().locked(why);
        lost(why);
    }

    /** The broker cannot be talked to at the moment. */
    void lost(Sentence why) {
        proved = false;
        try {
            link.state().offline(why);
        } catch (StoreException | AuditException broken) {
            LOG.warn("That a pairing went offline could not be noted: {}", broken.getMessage());
        }
    }

    /** It makes no sense to ask again before the person has put something right. */
    void stopped(Sentence why) {
        proved = false;
        try {
            link.state().stopped(why);
        } catch (StoreException | AuditException broken) {
            LOG.warn("That a pairing was stopped could not be noted: {}", broken.getMessage());
        }
    }
}
