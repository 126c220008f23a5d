package org.opencowork.pairing.core.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.EventType;

/** Tells the remote, by an event, what became of a command. */
@FunctionalInterface
public interface Teller {

    /** Queues the event; the payload is made of the contract's own words, so that nothing in it needs redaction. */
    void tell(EventType type, @Nullable String sessionId, @Nullable String commandId, Map<String, Object> payload);
}
