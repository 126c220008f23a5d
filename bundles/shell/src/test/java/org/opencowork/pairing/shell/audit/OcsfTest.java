package org.opencowork.pairing.shell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditHead;

class OcsfTest {

    /** The schema's required fields of each class that is used, version 1.3.0. */
    private static final Map<Integer, Set<String>> REQUIRED = Map.of(
            3002, Set.of("user", "service"),
            3004, Set.of("entity"),
            6003, Set.of("actor", "api", "src_endpoint"));

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void givesEveryActionAClassOfTheSchemaWithAllThatItRequires(AuditAction action) {
        var event = Ocsf.event(entry(action.wire(), null), null);

        var kind = (Integer) event.get("class_uid");
        assertThat(REQUIRED).containsKey(kind);
        assertThat(event)
                .containsKeys(REQUIRED.get(kind).toArray(String[]::new))
                .containsEntry("category_uid", kind / 1000)
                .containsEntry("type_uid", kind * 100 + (Integer) event.get("activity_id"))
                .containsEntry("time", 1_700_000_000_123L)
                .containsKeys("severity_id", "metadata", "message", "unmapped");
    }

    @ParameterizedTest
    @CsvSource({
        "pairing.connected, 300201, 1, 1",
        "pairing.token_rotated, 300299, 1, 1",
        "pairing.created, 300401, 1, 1",
        "pairing.revoked, 300404, 1, 1",
        "confirmation.approved, 300403, 1, 1",
        "command.accepted, 600301, 1, 1",
        "command.blocked, 600303, 2, 2",
        "remote.event.published, 600301, 1, 1",
        "audit.broken, 300403, 4, 2",
        "made.up, 99, 1, 1",
        "strange, 99, 1, 1"
    })
    void saysWhatWasDoneHowGraveItIsAndHowItWent(String action, int type, int severity, int status) {
        assertThat(Ocsf.event(entry(action, null), null))
                .containsEntry("type_uid", type)
                .containsEntry("severity_id", severity)
                .containsEntry("status_id", status);
    }

    @Test
    void losesNothingThatTheEntrySays() {
        var event = Ocsf.event(entry("command.blocked", "Not allowed."), new AuditHead(7, "abc"));

        assertThat(event)
                .containsEntry("message", "command.blocked: Not allowed.")
                .containsEntry("actor", Map.of("user", Map.of("uid", "u-1", "name", "Anna")));
        assertThat(event.get("metadata").toString()).contains("a-1", "Desktop Outbound Pairing", "sequence=7");
        assertThat(event.get("unmapped"))
                .isEqualTo(Map.of(
                        "action", "command.blocked",
                        "pairingId", "p-1",
                        "sessionId", "s-1",
                        "commandId", "c-1",
                        "metadata", Map.of("kind", "prompt"),
                        "hash", "abc"));
        assertThat(event.get("api").toString()).contains("operation=prompt");
    }

    private static AuditEntry entry(String action, String reason) {
        return new AuditEntry(
                "a-1",
                "p-1",
                action,
                new Actor("u-1", "Anna"),
                "s-1",
                "c-1",
                reason,
                Map.of("kind", "prompt"),
                Instant.ofEpochMilli(1_700_000_000_123L));
    }
}
