package org.opencowork.pairing.api.redaction;

import java.util.List;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Redacts a stream of events, in which one text may come in pieces.
 *
 * <p>Not thread-safe. Only event types that it knows leave. The tail of a text that could still grow into something
 * secret is held back until it is decided, so an event may yield none, itself, or several.
 */
@ConsumerType
public interface EventRedactor {

    /** Takes the next event and returns what may leave now, in order. */
    List<RedactedEvent> accept(RuntimeEvent event);

    /**
     * Tells whether something is held back, as of now, of the text that the event added to; it was handed over before.
     */
    default boolean holds(RuntimeEvent event) {
        return false;
    }

    /** Returns what was held back for longer than its time, as of now; called about once a second. */
    List<RedactedEvent> release();

    /** Ends the stream and returns whatever was still held back, redacted as it stands. */
    List<RedactedEvent> finish();
}
