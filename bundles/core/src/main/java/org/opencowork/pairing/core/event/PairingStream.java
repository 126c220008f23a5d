package org.opencowork.pairing.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pairing's view of the runtime's events: redacted with the policy that it had when it began. Not thread-safe. */
final class PairingStream {

    private static final Logger LOG = LoggerFactory.getLogger(PairingStream.class);

    private interface Step {
        List<RedactedEvent> take(EventRedactor redactor);
    }

    private final String pairingId;
    private final Policy policy;
    private final Ports ports;
    private final long redactorChanges;
    private final List<String> directories;
    private final EventRedactor redactor;
    private final Watchers watchers;

    /** Begins a stream with the redactor that is in use. */
    PairingStream(Pairing pairing, Redactor engine, Ports ports, Workspaces workspaces, Watchers watchers) {
        this.pairingId = pairing.id();
        this.policy = pairing.policy();
        this.ports = ports;
        this.watchers = watchers;
        directories = workspaces.current();
        redactorChanges = ports.redactor().changes();
        redactor = engine.events(new RedactionScope(policy, directories));
    }

    /** Tells whether its redactor is still the one in use; if not, it must not be called any more. */
    boolean alive() {
        return ports.redactor().changes() == redactorChanges;
    }

    /** Tells whether the stream still redacts as it should: same policy, same workspace. */
    boolean fits(Pairing pairing, Workspaces workspaces) {
        return pairing.policy().equals(policy) && workspaces.current().equals(directories);
    }

    /** Takes an event of a session that the pairing may see, and returns what may leave now. */
    List<PairingEvent> accept(RuntimeEvent event) {
        return withheldOnFailure(engine -> engine.accept(event));
    }

    /** Returns what was held back for long enough. */
    List<PairingEvent> release() {
        return withheldOnFailure(EventRedactor::release);
    }

    /** Ends the stream, and returns the rest. */
    List<PairingEvent> finish() {
        return withheldOnFailure(EventRedactor::finish);
    }

    /** A redactor that fails lets nothing leave but the news that something was withheld. */
    private List<PairingEvent> withheldOnFailure(Step step) {
        try {
            var events = new ArrayList<PairingEvent>();
            for (var redacted : ports.redactionWatch().within(() -> step.take(redactor))) {
                var event = event(redacted);
                events.add(event);
                watchers.show(pairingId, redacted, event.occurredAt());
            }
            return events;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.warn("The redactor failed on an event; it is withheld.", broken);
            return List.of(new PairingEvent(
                    ports.chance().id("evt"),
                    pairingId,
                    EventType.STATUS,
                    null,
                    null,
                    ports.clock().instant(),
                    Map.of("withheld", Map.of("reason", "redaction failed"))));
        }
    }

    private PairingEvent event(RedactedEvent redacted) {
        return new PairingEvent(
                ports.chance().id("evt"),
                pairingId,
                EventType.SESSION_EVENT,
                redacted.sessionId(),
                null,
                ports.clock().instant(),
                Map.of("type", redacted.type(), "data", redacted.data()));
    }
}
