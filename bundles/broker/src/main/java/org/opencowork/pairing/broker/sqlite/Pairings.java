package org.opencowork.pairing.broker.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.PairingReport;
import org.opencowork.pairing.broker.domain.Registration;
import org.opencowork.pairing.broker.domain.RemoteStatus;
import org.opencowork.pairing.broker.domain.Rotation;
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

    /** Finds by a token that was replaced, but still counts. */
    Optional<KnownPairing> withRetired(TokenDigest token, Instant now) throws SQLException {
        return session.first(
                Pairings::known,
                "SELECT id, device_id, r.token_sha256, remote_status FROM retired_tokens r"
                        + " JOIN pairings ON id = pairing_id WHERE r.token_sha256 = ? AND until > ?",
                token.bytes(),
                now.toEpochMilli());
    }

    Rotation rotate(String id, TokenDigest token, Instant now, Duration overlap) throws SQLException {
        var status = status(id);
        if (status.isEmpty() || status.get() == RemoteStatus.REVOKED) {
            return status.isEmpty() ? Rotation.UNKNOWN : Rotation.REVOKED;
        }
        var holder = with(token);
        if (holder.isPresent() || withRetired(token, Instant.EPOCH).isPresent()) {
            return holder.filter(known -> known.id().equals(id)).isPresent() ? Rotation.REPEATED : Rotation.TAKEN;
        }
        session.change(
                "INSERT INTO retired_tokens (token_sha256, pairing_id, until)"
                        + " SELECT token_sha256, id, ? FROM pairings WHERE id = ?",
                now.plus(overlap).toEpochMilli(),
                id);
        session.change("UPDATE pairings SET token_sha256 = ? WHERE id = ?", token.bytes(), id);
        return Rotation.ROTATED;
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
        if (withRetired(pairing.token(), Instant.EPOCH).isPresent()) {
            return Registration.TAKEN;
        }
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
