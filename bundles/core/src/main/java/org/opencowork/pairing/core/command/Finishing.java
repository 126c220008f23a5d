package org.opencowork.pairing.core.command;

import java.util.Map;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.Audit;

/** The last steps of every command: its result is redacted, kept, told and handed in. Thread-safe. */
final class Finishing {

    private final PipelineParts parts;
    private final Deliveries deliveries;
    private final ResultRedaction redaction;
    private final Insistence insistence;
    private final Audit audit;

    Finishing(PipelineParts parts, Deliveries deliveries) {
        this.parts = parts;
        this.deliveries = deliveries;
        redaction = new ResultRedaction(parts.ports(), parts.workspaces());
        insistence = new Insistence(parts.ports().timer(), parts.hindered());
        audit = new Audit(parts.ports());
    }

    /** Redacts the result and keeps it; it waits while there is no redactor. */
    JournalEntry keep(JournalEntry begun, CommandResult result) throws StoreException {
        var entry = finished(begun, result);
        parts.ports().journal().write(entry);
        return entry;
    }

    /** Keeps and audits the result of a command that was carried out; it waits while the disk does not take it, too. */
    JournalEntry keepSurely(Command command, JournalEntry begun, CommandResult result)
            throws StoreException, AuditException {
        var entry = finished(begun, result);
        var what = "How command " + command.id() + " ended";
        insistence.on(what, () -> parts.ports().journal().write(entry));
        var action = result.status().ok() ? AuditAction.COMMAND_COMPLETED : AuditAction.COMMAND_FAILED;
        insistence.on(what, () -> audit.command(entry.pairingId(), command, action, result.message()));
        return entry;
    }

    private JournalEntry finished(JournalEntry begun, CommandResult result) {
        var redacted = redaction.redact(parts.pairing().get(), result);
        return begun.finished(redacted, parts.ports().clock().instant());
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
