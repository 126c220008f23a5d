package org.opencowork.pairing.core.command;

import java.util.Map;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;

/** The last steps of every command: its result is redacted, kept, told and handed in. Thread-safe. */
final class Finishing {

    private final PipelineParts parts;
    private final Deliveries deliveries;
    private final ResultRedaction redaction;

    Finishing(PipelineParts parts, Deliveries deliveries) {
        this.parts = parts;
        this.deliveries = deliveries;
        redaction = new ResultRedaction(parts.ports(), parts.workspaces());
    }

    /** Redacts the result and keeps it; it waits while there is no redactor. */
    JournalEntry keep(JournalEntry begun, CommandResult result) throws StoreException {
        var redacted = redaction.redact(parts.pairing().get(), result);
        var entry = begun.finished(redacted, parts.ports().clock().instant());
        parts.ports().journal().write(entry);
        return entry;
    }

    /** Tells of a kept result and hands it in. */
    void release(Flight flight, JournalEntry entry, ResultStatus status) {
        parts.teller()
                .tell(
                        status.ok() ? EventType.COMMAND_COMPLETED : EventType.COMMAND_FAILED,
                        entry.sessionId(),
                        entry.commandId(),
                        Map.of("kind", entry.kind(), "status", status.wire()));
        handIn(flight, entry);
    }

    /** Hands a kept result in. */
    void handIn(Flight flight, JournalEntry entry) {
        deliveries.hand(flight, entry);
    }
}
