package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.broker.domain.ClaimTerms;
import org.opencowork.pairing.broker.domain.CommandReport;
import org.opencowork.pairing.broker.domain.Delivery;
import org.opencowork.pairing.broker.domain.Lease;
import org.opencowork.pairing.broker.domain.QueuedCommand;

/** The commands' rows. */
final class Commands {

    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    void add(String pairingId, QueuedCommand queued) throws SQLException {
        var command = queued.command();
        session.change(
                "INSERT INTO commands (pairing_id, sequence, id, kind, workspace_id, session_id, actor_id, actor_label,"
                        + " payload, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                pairingId,
                queued.sequence(),
                command.id(),
                command.kind(),
                command.workspaceId(),
                command.sessionId(),
                command.actorId(),
                command.actorLabel(),
                command.payload(),
                queued.createdAt().toEpochMilli());
    }

    Optional<CommandReport> find(String pairingId, String id) throws SQLException {
        return session.first(
                CommandRows::report,
                "SELECT " + CommandRows.COLUMNS + " FROM commands WHERE pairing_id = ? AND id = ?",
                pairingId,
                id);
    }

    /** Returns the open commands that nobody holds, in order. */
    List<QueuedCommand> free(String pairingId, ClaimTerms terms, Instant now) throws SQLException {
        return session.all(
                CommandRows::queued,
                "SELECT " + CommandRows.COLUMNS + " FROM commands INDEXED BY open_commands"
                        + " WHERE pairing_id = ? AND sequence > ? AND ended IS NULL AND lease_until <= ?"
                        + " ORDER BY sequence LIMIT ?",
                pairingId,
                terms.afterSequence(),
                now.toEpochMilli(),
                terms.limit());
    }

    void lease(String pairingId, long sequence, Lease lease) throws SQLException {
        session.change(
                "UPDATE commands SET lease_token = ?, lease_until = ?, deliveries = deliveries + 1"
                        + " WHERE pairing_id = ? AND sequence = ?",
                lease.token(),
                lease.until().toEpochMilli(),
                pairingId,
                sequence);
    }

    /** When the first of the running leases ends; null if none runs. */
    @Nullable
    Instant nextLeaseEnd(String pairingId, long afterSequence) throws SQLException {
        return session.first(
                        row -> row.getLong(1),
                        "SELECT MIN(lease_until) FROM commands INDEXED BY open_commands"
                                + " WHERE pairing_id = ? AND sequence > ? AND ended IS NULL AND lease_until > 0",
                        pairingId,
                        afterSequence)
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    void end(String pairingId, Delivery delivery, Instant now) throws SQLException {
        session.change(
                "UPDATE commands SET ended = ?, idempotency_key = ?, result = ?, ended_at = ?"
                        + " WHERE pairing_id = ? AND id = ?",
                delivery.end().name(),
                delivery.idempotencyKey(),
                delivery.result(),
                now.toEpochMilli(),
                pairingId,
                delivery.commandId());
    }

    /** The sequence of the oldest command without a result; empty if all have one. */
    Optional<Long> oldestOpen(String pairingId) throws SQLException {
        return session.first(
                row -> row.getLong(1),
                "SELECT sequence FROM commands INDEXED BY open_commands WHERE pairing_id = ? AND ended IS NULL"
                        + " ORDER BY sequence LIMIT 1",
                pairingId);
    }

    /** Forgets ended commands up to this sequence. */
    void forgetEnded(String pairingId, long upToSequence) throws SQLException {
        session.change(
                "DELETE FROM commands WHERE pairing_id = ? AND sequence <= ? AND ended IS NOT NULL",
                pairingId,
                upToSequence);
    }
}
