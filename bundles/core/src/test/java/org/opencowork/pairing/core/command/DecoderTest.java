package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.core.bench.Orders;

final class DecoderTest {

    private static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "pairingId",
            "workspaceId",
            "sessionId",
            "actorId",
            "actorLabel",
            "payload",
            "sequence",
            "lease");

    @ParameterizedTest
    @EnumSource
    void readsEveryKindOfCommand(CommandKind kind) {
        var decoded = Decoder.decode(Orders.order("p-1", "c-1", 7, kind));

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Legible.class, legible -> {
            assertThat(legible.command().kind()).isEqualTo(kind);
            assertThat(legible.command().id()).isEqualTo("c-1");
            assertThat(legible.command().sequence()).isEqualTo(7);
            assertThat(legible.command().actor().label()).isEqualTo("Ada");
            assertThat(legible.command().lease()).isEmpty();
        });
    }

    @Test
    void readsAPromptWithAllThatItMayCarry() {
        var order = Orders.order("p-1", "c-1", 7, CommandKind.PROMPT);
        order.put(
                "payload",
                Map.of(
                        "text", "Look\nat this",
                        "agent", "plan",
                        "variant", "high",
                        "attachments",
                                List.of(Map.of(
                                        "mime",
                                        "image/png",
                                        "url",
                                        "data:image/png;base64,AA==",
                                        "filename",
                                        "a.png"))));

        assertThat(Decoder.decode(order))
                .isInstanceOfSatisfying(
                        Decoded.Legible.class,
                        legible -> assertThat(legible.command().action())
                                .isEqualTo(new Action.Prompt(
                                        "Look\nat this",
                                        "plan",
                                        "high",
                                        List.of(new Action.Attachment(
                                                "image/png", "data:image/png;base64,AA==", "a.png")))));
    }

    @Test
    void readsALeaseThatEndsAtATimeWithAnOffsetOrAtAMomentInMilliseconds() {
        assertThat(leaseEnd("2026-03-01T13:00:00+01:00")).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(leaseEnd(1_000L)).isEqualTo("1970-01-01T00:00:01Z");
    }

    @ParameterizedTest
    @MethodSource("spoiltFields")
    void failsACommandAloneOfWhichOneFieldIsSpoilt(CommandKind kind, String field, Object spoilt, String blamed) {
        var order = Orders.order("p-1", "c-1", 7, kind);
        order.put(field, spoilt);

        assertThat(Decoder.decode(order))
                .isInstanceOfSatisfying(
                        Decoded.Illegible.class,
                        illegible -> assertThat(illegible.reason()).contains(blamed));
    }

    static Stream<Arguments> spoiltFields() {
        var prompt = CommandKind.PROMPT;
        var tooLong = "x".repeat(513);
        return Stream.of(
                Arguments.of(prompt, "id", "../../admin", "id"),
                Arguments.of(prompt, "id", "a b", "id"),
                Arguments.of(prompt, "id", "c\r\nx: y", "id"),
                Arguments.of(prompt, "id", "", "id"),
                Arguments.of(prompt, "id", "x".repeat(257), "id"),
                Arguments.of(prompt, "id", 7L, "id"),
                Arguments.of(prompt, "kind", "format_disk", "kind"),
                Arguments.of(prompt, "kind", "PROMPT", "kind"),
                Arguments.of(prompt, "kind", List.of(), "kind"),
                Arguments.of(prompt, "pairingId", "", "pairingId"),
                Arguments.of(prompt, "pairingId", tooLong, "pairingId"),
                Arguments.of(prompt, "workspaceId", 1L, "workspaceId"),
                Arguments.of(prompt, "sessionId", "../ses", "sessionId"),
                Arguments.of(prompt, "actorId", "a\u0007", "actorId"),
                Arguments.of(prompt, "actorLabel", "ü".repeat(257), "actorLabel"),
                Arguments.of(prompt, "sequence", 0L, "sequence"),
                Arguments.of(prompt, "sequence", -1L, "sequence"),
                Arguments.of(prompt, "sequence", 1.5d, "sequence"),
                Arguments.of(prompt, "sequence", 7.0d, "sequence"),
                Arguments.of(prompt, "sequence", new BigDecimal("9223372036854775808"), "sequence"),
                Arguments.of(prompt, "sequence", "7", "sequence"),
                Arguments.of(prompt, "lease", "mine", "lease"),
                Arguments.of(prompt, "lease", Map.of("leaseToken", "t", "leaseExpiresAt", "soon"), "leaseExpiresAt"),
                Arguments.of(prompt, "lease", Map.of("leaseToken", "t\n", "leaseExpiresAt", 1L), "leaseToken"),
                Arguments.of(prompt, "payload", List.of("text"), "payload"),
                Arguments.of(prompt, "payload", Map.of(), "text"),
                Arguments.of(prompt, "payload", Map.of("text", "  "), "text"),
                Arguments.of(prompt, "payload", Map.of("text", "x", "agent", tooLong), "agent"),
                Arguments.of(prompt, "payload", attached("file:///etc/passwd"), "data:"),
                Arguments.of(prompt, "payload", attached("https://evil.example/x"), "data:"),
                Arguments.of(prompt, "payload", Map.of("text", "x", "attachments", List.of("a")), "attachment"),
                Arguments.of(
                        prompt, "payload", Map.of("text", "x", "attachments", Collections.nCopies(17, Map.of())), "16"),
                Arguments.of(CommandKind.PERMISSION_RESPOND, "payload", Map.of("permissionId", "p"), "allowed"),
                Arguments.of(
                        CommandKind.PERMISSION_RESPOND,
                        "payload",
                        Map.of("permissionId", "p", "allowed", "true"),
                        "allowed"),
                Arguments.of(CommandKind.QUESTION_REPLY, "payload", Map.of("requestId", "q"), "answers"),
                Arguments.of(
                        CommandKind.QUESTION_REPLY,
                        "payload",
                        Map.of("requestId", "q", "answers", List.of("yes")),
                        "answer"),
                Arguments.of(
                        CommandKind.QUESTION_REPLY,
                        "payload",
                        Map.of("requestId", "q", "answers", List.of(List.of(1L))),
                        "answer"),
                Arguments.of(CommandKind.QUESTION_REJECT, "payload", Map.of("requestId", "q/1"), "requestId"),
                Arguments.of(CommandKind.CREATE_SESSION, "payload", Map.of("title", tooLong), "title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "kind", "pairingId", "workspaceId", "sessionId", "sequence"})
    void failsACommandThatLacksAFieldItNeeds(String field) {
        var order = Orders.order("p-1", "c-1", 7, CommandKind.PROMPT);
        order.remove(field);

        assertThat(Decoder.decode(order))
                .isInstanceOfSatisfying(
                        Decoded.Illegible.class,
                        illegible ->
                                assertThat(illegible.reason()).contains(field).contains("missing"));
    }

    @Test
    void salvagesWhatIsNeededToReportAFailure() {
        var order = Orders.order("p-1", "c-1", 7, CommandKind.PROMPT);
        order.put("kind", "x".repeat(80));
        order.put("lease", Map.of("leaseToken", "lease-1", "leaseExpiresAt", "never"));

        assertThat(Decoder.decode(order)).isInstanceOfSatisfying(Decoded.Illegible.class, illegible -> {
            assertThat(illegible.id()).isEqualTo("c-1");
            assertThat(illegible.sequence()).isEqualTo(7);
            assertThat(illegible.leaseToken()).isEqualTo("lease-1");
            assertThat(illegible.kind()).hasSizeLessThan(64);
        });
    }

    @Test
    void neverQuotesWhatTheBrokerSentInItsReason() {
        var order = Orders.order("p-1", "c-1", 7, CommandKind.PROMPT);
        order.put("sessionId", "hunter2 hunter2");

        assertThat(Decoder.decode(order))
                .isInstanceOfSatisfying(
                        Decoded.Illegible.class,
                        illegible -> assertThat(illegible.reason()).doesNotContain("hunter2"));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void readsAnyTreeWithoutAnException(@ForAll("trees") @Nullable Object tree) {
        assertThat(Decoder.decode(tree)).isNotNull();
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.BOUNDED)
    void readsACommandWithAnyFieldReplacedByAnyTree(
            @ForAll CommandKind kind, @ForAll("fields") String field, @ForAll("trees") @Nullable Object tree) {
        var order = Orders.order("p-1", "c-1", 7, kind);
        order.put(field, tree);

        assertThat(Decoder.decode(order)).isNotNull();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.BOUNDED)
    void readsACommandWithAnyPayloadOrLease(@ForAll CommandKind kind, @ForAll("payloads") Map<String, Object> payload) {
        var order = Orders.order("p-1", "c-1", 7, kind);
        order.put("payload", payload);
        order.put("lease", payload);

        assertThat(Decoder.decode(order)).isNotNull();
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(FIELDS);
    }

    @Provide
    Arbitrary<Object> trees() {
        return trees(3);
    }

    @Provide
    Arbitrary<Map<String, Object>> payloads() {
        var names = Arbitraries.of(
                "text",
                "agent",
                "variant",
                "attachments",
                "permissionId",
                "allowed",
                "requestId",
                "answers",
                "title",
                "leaseToken",
                "leaseExpiresAt",
                "leasedBy");
        return objects(names, trees());
    }

    private static Arbitrary<Map<String, Object>> objects(Arbitrary<String> names, Arbitrary<Object> values) {
        return Arbitraries.maps(names, values.injectNull(0.1)).ofMaxSize(4).map(LinkedHashMap::new);
    }

    private static Arbitrary<Object> trees(int depth) {
        if (depth == 0) {
            return leaves();
        }
        var smaller = trees(depth - 1);
        return Arbitraries.oneOf(List.of(
                leaves(),
                smaller.injectNull(0.1).list().ofMaxSize(3).map(list -> (Object) list),
                objects(Arbitraries.of(FIELDS), smaller).map(map -> (Object) map)));
    }

    private static Arbitrary<Object> leaves() {
        return Arbitraries.oneOf(List.of(
                Arbitraries.strings().ofMaxLength(40).map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.of("x".repeat(600), "data:,x", true, false, 0.5d, Double.MAX_VALUE, BigDecimal.TEN)));
    }

    private static Map<String, Object> attached(String url) {
        return Map.of("text", "x", "attachments", List.of(Map.of("mime", "text/plain", "url", url)));
    }

    private static String leaseEnd(Object expires) {
        var order = Orders.order("p-1", "c-1", 7, CommandKind.STATUS);
        order.put("lease", Map.of("leaseToken", "t", "leaseExpiresAt", expires));
        var legible = (Decoded.Legible) Decoder.decode(order);
        return legible.command().lease().orElseThrow().expiresAt().toString();
    }
}
