package org.opencowork.pairing.tck;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.store.JournalEntry;

/** Values that the contracts are tried with; their texts hold what is easily spoilt on the way. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
    static final String AWKWARD =
            "quote \" backslash \\ line\nbreak tab\t null\u0000 <b>&amp;</b> \u2028 ü 漢 🙂 'x'; --";

    private Examples() {}

    static Pairing pairing(String id, Instant createdAt) {
        return new Pairing(
                id,
                "Laptop " + AWKWARD,
                "device",
                PairingStatus.PAIRED_OFFLINE,
                true,
                URI.create("https://broker.example:8443/base?x=%20"),
                Scope.ALL_SESSIONS,
                Policy.DEFAULT,
                Limits.DEFAULT,
                Term.OPEN,
                false,
                Presence.NEVER,
                null,
                new Credential(true, "device-1", createdAt, null),
                createdAt,
                createdAt,
                null,
                null);
    }

    static Pairing fullPairing(String id, Instant createdAt) {
        return new Pairing(
                id,
                "",
                AWKWARD,
                PairingStatus.REVOKED,
                false,
                URI.create("http://127.0.0.1:9"),
                new Scope(List.of(Scope.LOCAL), List.of("ses_1", AWKWARD)),
                Policy.DEFAULT.with(Map.of("allowRemotePrompts", false, "remoteApprovals", "remote_allowed")),
                Limits.DEFAULT.with(Map.of("prompt", 7L, "status", 0L)),
                new Term(new Until(createdAt.plusSeconds(5)), new Until(createdAt.plusNanos(7))),
                true,
                new Presence(createdAt.plusNanos(1), createdAt.plusSeconds(1), Long.MAX_VALUE),
                Sentence.of("broker.example", AWKWARD, AWKWARD, 7),
                new Credential(false, AWKWARD, createdAt, createdAt.plusNanos(3)),
                createdAt,
                createdAt.plusMillis(1),
                createdAt.plusMillis(2),
                new Farewell(AWKWARD, "lease-1"));
    }

    static JournalEntry started(String pairingId, String commandId, long sequence) {
        return new JournalEntry(
                pairingId, commandId, sequence, "prompt", "ses_1", JournalEntry.State.STARTED, NOON, null);
    }

    static PairingEvent sessionEvent(String pairingId, String id) {
        var payload = Map.<String, Object>of("type", "message.part.updated", "data", tree());
        return new PairingEvent(id, pairingId, EventType.SESSION_EVENT, "ses_1", null, NOON, payload);
    }

    static PairingEvent statusEvent(String pairingId, String id) {
        return new PairingEvent(id, pairingId, EventType.STATUS, null, null, NOON, null);
    }

    static AuditEntry auditEntry(@Nullable String pairingId, String id) {
        return new AuditEntry(
                id, pairingId, "command.accepted", new Actor("actor-1", null), "ses_1", "c-1", null, tree(), NOON);
    }

    /** Returns a tree with every type of value. */
    static Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("text", AWKWARD);
        tree.put(AWKWARD, "");
        tree.put("whole", 42L);
        tree.put("largest", Long.MAX_VALUE);
        tree.put("smallest", Long.MIN_VALUE);
        tree.put("fraction", 0.1d);
        tree.put("yes", true);
        tree.put("nothing", null);
        tree.put("empty", Map.of());
        tree.put("list", new ArrayList<@Nullable Object>(Arrays.asList("a", null, 1L, List.of(), Map.of("b", false))));
        return Tree.unmodifiable(tree);
    }
}
