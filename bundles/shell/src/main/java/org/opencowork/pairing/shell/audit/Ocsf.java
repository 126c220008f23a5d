package org.opencowork.pairing.shell.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditHead;

/** Puts an audit entry into the words of the Open Cybersecurity Schema Framework. */
final class Ocsf {

    private static final String SCHEMA = "1.3.0";
    private static final String PRODUCT = "Desktop Outbound Pairing";
    private static final String VENDOR = "OpenCowork";

    private static final int TYPES_IN_A_CLASS = 100;
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final int HIGH = 4;
    private static final int SUCCESS = 1;
    private static final int FAILURE = 2;

    private static final Set<String> FAILURES = Set.of("command.failed", "command.blocked", "audit.broken");

    private Ocsf() {}

    static Map<String, Object> event(AuditEntry entry, @Nullable AuditHead head) {
        var action = entry.action();
        var kind = OcsfClass.of(action);
        var activity = kind.activity(action);
        var event = new LinkedHashMap<String, Object>();
        event.put("class_uid", kind.uid());
        event.put("category_uid", kind.category());
        event.put("activity_id", activity);
        event.put("activity_name", action);
        event.put("type_uid", kind.uid() * TYPES_IN_A_CLASS + activity);
        event.put("time", entry.createdAt().toEpochMilli());
        event.put("severity_id", severity(action));
        event.put("status_id", FAILURES.contains(action) ? FAILURE : SUCCESS);
        event.put("metadata", metadata(entry, head));
        event.put("actor", Map.of("user", user(entry.actor())));
        event.put("message", entry.reason() == null ? action : action + ": " + entry.reason());
        event.putAll(ofItsClass(kind, entry));
        event.put("unmapped", unmapped(entry, head));
        return event;
    }

    private static int severity(String action) {
        if (action.equals("audit.broken")) {
            return HIGH;
        }
        return FAILURES.contains(action) || action.equals("audit.recovered") ? LOW : INFORMATIONAL;
    }

    private static Map<String, Object> metadata(AuditEntry entry, @Nullable AuditHead head) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("version", SCHEMA);
        metadata.put("product", Map.of("name", PRODUCT, "vendor_name", VENDOR));
        metadata.put("uid", entry.id());
        if (head != null) {
            metadata.put("sequence", head.entries());
        }
        return metadata;
    }

    /** Returns what only events of this class must have. */
    private static Map<String, Object> ofItsClass(OcsfClass kind, AuditEntry entry) {
        return switch (kind) {
            case AUTHENTICATION -> Map.of("user", pairing(entry), "service", Map.of("name", PRODUCT));
            case ENTITY_MANAGEMENT -> Map.of("entity", entity(entry));
            case API_ACTIVITY ->
                Map.of(
                        "api", Map.of("operation", operation(entry), "service", Map.of("name", PRODUCT)),
                        "src_endpoint", pairing(entry));
            case BASE -> Map.of();
        };
    }

    /** It is the pairing that proves itself to a broker, and from there that commands come. */
    private static Map<String, Object> pairing(AuditEntry entry) {
        return Map.of("uid", known(entry.pairingId()), "name", "pairing " + known(entry.pairingId()));
    }

    private static Map<String, Object> entity(AuditEntry entry) {
        var type = entry.action().substring(0, entry.action().indexOf('.'));
        var id = type.equals("session") ? entry.sessionId() : entry.pairingId();
        return Map.of("type", type, "uid", known(id));
    }

    private static String operation(AuditEntry entry) {
        return entry.metadata().get("kind") instanceof String kind ? kind : entry.action();
    }

    private static Map<String, Object> user(Actor actor) {
        return Map.of("uid", known(actor.id()), "name", known(actor.label()));
    }

    private static String known(@Nullable String text) {
        return text == null ? "unknown" : text;
    }

    private static Map<String, Object> unmapped(AuditEntry entry, @Nullable AuditHead head) {
        var unmapped = new LinkedHashMap<String, Object>();
        unmapped.put("action", entry.action());
        put(unmapped, "pairingId", entry.pairingId());
        put(unmapped, "sessionId", entry.sessionId());
        put(unmapped, "commandId", entry.commandId());
        if (!entry.metadata().isEmpty()) {
            unmapped.put("metadata", entry.metadata());
        }
        put(unmapped, "hash", head == null ? null : head.hash());
        return unmapped;
    }

    private static void put(Map<String, Object> object, String field, @Nullable String text) {
        if (text != null) {
            object.put(field, text);
        }
    }
}
