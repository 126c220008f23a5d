package org.opencowork.pairing.store.sqlite;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.shared.json.TreeJson;

/** A pairing as text: its public form, and what only this computer needs to know. */
final class PairingRecord {

    private static final String ERROR = "error";
    private static final String UNTOLD_REVOCATION = "untoldRevocation";
    private static final String LAST_COMMAND = "lastCommandId";
    private static final String LAST_LEASE = "lastLeaseToken";

    private PairingRecord() {}

    static String write(Pairing pairing) {
        var fields = new LinkedHashMap<String, @Nullable Object>(pairing.toTree());
        fields.put(UNTOLD_REVOCATION, pairing.untoldRevocation());
        var trouble = pairing.trouble();
        if (trouble != null) {
            trouble.putInto(fields, ERROR);
        }
        var farewell = pairing.farewell();
        if (farewell != null) {
            fields.put(LAST_COMMAND, farewell.commandId());
            fields.put(LAST_LEASE, farewell.leaseToken());
        }
        return TreeJson.write(Tree.unmodifiable(fields));
    }

    static Pairing read(String record) throws StoreException {
        try {
            return pairing(Json.object(record));
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException unreadable) {
            throw new StoreException(
                    "A pairing record cannot be read: the store is damaged, or from another version of this program.",
                    unreadable);
        }
    }

    private static Pairing pairing(Map<String, Object> fields) {
        return new Pairing(
                text(fields, "id"),
                text(fields, "label"),
                text(fields, "deviceName"),
                PairingStatus.of(text(fields, "status")),
                flag(fields, "enabled"),
                URI.create(text(fields, "brokerUrl")),
                scope(fields),
                Policy.DEFAULT.with(Tree.object(fields, "policy").orElseThrow()),
                Limits.DEFAULT.with(Tree.object(fields, "commandsPerHour").orElse(Map.of())),
                new Term(new Until(instant(fields, "expiresAt")), new Until(instant(fields, "remoteAllowedUntil"))),
                flag(fields, "streamPaused"),
                presence(fields),
                Sentence.in(fields, ERROR).orElse(null),
                credential(Tree.object(fields, "credential").orElseThrow()),
                Instant.parse(text(fields, "createdAt")),
                Instant.parse(text(fields, "updatedAt")),
                instant(fields, "revokedAt"),
                farewell(fields));
    }

    private static @Nullable Farewell farewell(Map<String, Object> fields) {
        return flag(fields, UNTOLD_REVOCATION)
                ? new Farewell(
                        Tree.text(fields, LAST_COMMAND).orElse(null),
                        Tree.text(fields, LAST_LEASE).orElse(null))
                : null;
    }

    private static Scope scope(Map<String, Object> fields) {
        var workspaces = Tree.list(fields, "allowedWorkspaceIds").orElseThrow();
        var sessions = Tree.list(fields, "allowedSessionIds");
        return new Scope(texts(workspaces), sessions.map(PairingRecord::texts).orElse(null));
    }

    private static Presence presence(Map<String, Object> fields) {
        return new Presence(
                instant(fields, "lastConnectedAt"),
                instant(fields, "lastHeartbeatAt"),
                Tree.whole(fields, "lastCommandSequence").orElseThrow());
    }

    private static Credential credential(Map<String, Object> fields) {
        return new Credential(
                flag(fields, "hasToken"),
                text(fields, "deviceId"),
                Instant.parse(text(fields, "updatedAt")),
                instant(fields, "rotatingSince"));
    }

    private static String text(Map<String, Object> fields, String field) {
        return Tree.text(fields, field).orElseThrow();
    }

    private static boolean flag(Map<String, Object> fields, String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    private static @Nullable Instant instant(Map<String, Object> fields, String field) {
        return Tree.text(fields, field).map(Instant::parse).orElse(null);
    }

    private static List<String> texts(List<Object> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
