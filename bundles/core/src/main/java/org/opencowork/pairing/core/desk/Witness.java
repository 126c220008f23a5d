package org.opencowork.pairing.core.desk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.core.event.EventDesk;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells each broker from time to time where the audit's chain stands: a number and a hash, from which nothing else can
 * be told. So nobody here can cut the chain off unnoticed, whatever they hold. Not thread-safe.
 */
final class Witness {

    static final Duration EVERY = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final Ports ports;
    private final PairingBook book;
    private final EventDesk events;
    private long told;

    Witness(Ports ports, PairingBook book, EventDesk events) {
        this.ports = ports;
        this.book = book;
        this.events = events;
    }

    /** Tells, if there is more than the entries of having told before. */
    void tell() {
        try {
            ports.audit()
                    .<Optional<AuditHead>, AuditException>use(AuditSink::head)
                    .ifPresent(this::tell);
        } catch (AuditException | PortEmptyException later) {
            LOG.debug("Where the audit stands is told later: {}", later.getMessage());
        }
    }

    private void tell(AuditHead head) {
        var listening = book.all().stream()
                .filter(pairing -> pairing.enabled() && !pairing.revoked())
                .toList();
        if (head.entries() <= told + listening.size()) {
            return;
        }
        told = head.entries();
        for (var pairing : listening) {
            events.tell(
                    pairing.id(), EventType.AUDIT, null, null, Map.of("entries", head.entries(), "hash", head.hash()));
        }
    }
}
