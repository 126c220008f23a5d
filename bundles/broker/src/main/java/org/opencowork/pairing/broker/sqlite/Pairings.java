package org.opencowork.pairing.broker.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.PairingReport;
import org.opencowork.pairing.broker.domain.Registration;
import org.opencowork.pairing.broker.domain.RemoteStatus;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** The pairings' rows. */
final class Pairings {

    private final Session session;

    Pairings(Session session) {
        this.session = session;
    }

    Optional<KnownPairing> with(TokenDigest token) throws SQLException {
        return session.first(
                Pairings::known,
                "SELECT id, device_id, token_sha256, remote_status FROM pairings WHERE token_sha256 = ?",
                token.bytes());
    }

    Optional<PairingReport> report(String id) throws SQLException {
        return session.first(
                Pairings::report,
                "SELECT id, device_id, remote_status, desktop_status, last_heartbeat, cursor, last_sequence"
                        + " FROM pairings WHERE id = ?",
                id);
    }

    Optional<RemoteStatus> status(String id) throws SQLException {
        return session.first(
                row -> RemoteStatus.valueOf(row.getString(1)), "SELECT remote_status FROM pairings WHERE id = ?", id);
    }

    Registration register(KnownPairing pairing, Instant now) throws SQLException {
        var added = session.change(
                "INSERT OR IGNORE INTO pairings (id, device_id, token_sha256, remote_status, created_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                pairing.id(),
                pairing.deviceId(),
                pairing.token().bytes(),
                pairing.status().name(),
                now.toEpochMilli());
        if (added > 0) {
            return Registration.REGISTERED;
        }
        var holder = with(pairing.token());
        return holder.filter(pairing::equals).isPresent() ? Registration.REPEATED : Registration.TAKEN;
    }

    boolean turn(String id, RemoteStatus status) throws SQLException {
        session.change(
                "UPDATE pairings SET remote_status = ? WHERE id = ? AND remote_status <> ?",
                status.name(),
                id,
                RemoteStatus.REVOKED.name());
        return status(id).isPresent();
    }

    RemoteStatus heartbeat(String id, String desktopStatus, long cursor, Instant now) throws SQLException {
        session.change(
                "UPDATE pairings SET desktop_status = ?, cursor = MAX(cursor, ?), last_heartbeat = ? WHERE id = ?",
                desktopStatus,
                cursor,
                now.toEpochMilli(),
                id);
        return status(id).orElse(RemoteStatus.REVOKED);
    }

    long nextSequence(String id) throws SQLException {
        return session.first(
                        row -> row.getLong(1),
                        "UPDATE pairings SET last_sequence = last_sequence + 1 WHERE id = ? RETURNING last_sequence",
                        id)
                .orElseThrow();
    }

    long lastEvent(String id) throws SQLException {
        return session.first(row -> row.getLong(1), "SELECT last_event FROM pairings WHERE id = ?", id)
                .orElse(0L);
    }

    void setLastEvent(String id, long position) throws SQLException {
        session.change("UPDATE pairings SET last_event = ? WHERE id = ?", position, id);
    }

    private static KnownPairing known(ResultSet row) throws SQLException {
        return new KnownPairing(
                row.getString(1),
                row.getString(2),
                TokenDigest.fromBytes(row.getBytes(3)),
                RemoteStatus.valueOf(row.getString(4)));
    }

    private static PairingReport report(ResultSet row) throws SQLException {
        return new PairingReport(
                row.getString(1),
                row.getString(2),
                RemoteStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5) == null ? null : Instant.ofEpochMilli(row.getLong(5)),
                row.getLong(6),
                row.getLong(7));
    }
}
