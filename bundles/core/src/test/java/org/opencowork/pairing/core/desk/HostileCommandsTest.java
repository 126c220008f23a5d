package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.core.bench.Orders;

/** What cannot be read, or makes no sense, fails alone: nothing behind it waits, and the cursor goes where it should. */
final class HostileCommandsTest extends PairedBenchTest {

    private static final String TOO_LONG = "x".repeat(513);

    /** Fields that are not what they should be, each in a command of its own. */
    static Map<String, List<Object>> spoilt() {
        return Map.ofEntries(
                Map.entry("kind", List.of("format_disk", TOO_LONG, 5L, Map.of())),
                Map.entry("pairingId", List.of("", TOO_LONG, 5L)),
                Map.entry("workspaceId", List.of("", TOO_LONG, 5L)),
                Map.entry("sessionId", List.of("../ses", TOO_LONG, 5L, List.of())),
                Map.entry("actorId", List.of(TOO_LONG, "a\u0000b", 5L)),
                Map.entry("actorLabel", List.of(TOO_LONG, "a\nb", true)),
                Map.entry("payload", List.of("text", List.of(), Map.of("text", 5L), Map.of("text", ""))));
    }

    @Test
    void failsEachThatCannotBeReadAndRunsWhatIsBehindIt() {
        var sequence = 0L;
        for (var field : spoilt().entrySet()) {
            for (var value : field.getValue()) {
                var order = order("bad-" + ++sequence, sequence);
                order.put(field.getKey(), value);
                bench.broker().enqueueFor(pairing.id(), order);
            }
        }
        var last = sequence + 1;

        assertThat(bench.result(pairing, "good", last, CommandKind.PROMPT)).containsEntry("status", "completed");
        for (var bad = 1; bad < last; bad++) {
            assertThat(bench.result("bad-" + bad))
                    .containsEntry("status", "failed")
                    .extracting("message")
                    .asString()
                    .contains("cannot be read")
                    .hasSizeLessThan(200);
        }
        assertThat(bench.runtime().effects()).containsExactly("prompt good in ses-1");
        until("the cursor passes all", () -> cursor() == last);
    }

    static List<Object> noSequences() {
        return List.of(0L, -1L, Long.MIN_VALUE, 1.5, 1L << 53, Long.MAX_VALUE, new BigDecimal("1e400"), "7", List.of());
    }

    @ParameterizedTest
    @MethodSource("noSequences")
    void failsACommandWithoutASequenceThatCouldBeCountedOnFrom(Object sequence) {
        var order = order("bad", 1);
        order.put("sequence", sequence);
        bench.broker().enqueue(order);

        assertThat(bench.result("bad")).containsEntry("status", "failed");
        assertThat(bench.result(pairing, "good", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
        until("the cursor passes it", () -> cursor() == 1);
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void reportsAnIdThatIsNoneAsFarAsItCanBeSaidInAPath() {
        for (var id : List.of("../../revoke", "a b", "ä/ö?x=1#y", "%2e%2e")) {
            var order = order(id, 1);
            bench.broker().enqueue(order);

            assertThat(bench.result(id)).containsEntry("status", "failed");
        }
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void passesOverACommandWithoutAnIdThatCouldBeReported() {
        for (var id : List.of("", "a\r\nb", "\u0000", TOO_LONG, 5L, Map.of("id", "c"))) {
            var order = order("c", 1);
            order.put("id", id);
            bench.broker().enqueue(order);
        }
        var without = order("c", 1);
        without.remove("id");
        bench.broker().enqueue(without);

        assertThat(bench.result(pairing, "good", 2, CommandKind.PROMPT)).containsEntry("status", "completed");
        until("the cursor passes all", () -> cursor() == 2);
        assertThat(bench.broker().accepted()).hasSize(1);
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void takesOneOfTwoCommandsOfTheSameIdInOneAnswer() throws Exception {
        bench.pairings().disconnect(pairing.id());
        var other = order("c-1", 900);
        other.put("payload", Map.of("text", "something else"));
        bench.broker().enqueue(order("c-1", 1));
        bench.broker().enqueue(other);

        bench.pairings().connect(pairing.id());

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.result(pairing, "c-2", 2, CommandKind.PROMPT)).containsEntry("status", "completed");
        until("the cursor passes both", () -> cursor() == 2);
        assertThat(bench.runtime().effects()).containsExactly("prompt c-1 in ses-1", "prompt c-2 in ses-1");
    }

    @Test
    void doesNotCountTheNumberOfAnotherPairingsCommandThoughItCannotBeRead() {
        var strange = order("strange", 1_000_000);
        strange.put("pairingId", "another");
        strange.put("payload", "none");
        bench.broker().enqueueFor(pairing.id(), strange);

        assertThat(bench.result("strange")).containsEntry("status", "failed");
        bench.result(pairing, "good", 2, CommandKind.PROMPT);
        until("the cursor passes the hole", () -> cursor() == 2);
        bench.result(pairing, "next", 3, CommandKind.PROMPT);
        until("the cursor follows", () -> cursor() == 3);
    }

    private Map<String, Object> order(String id, long sequence) {
        return Orders.order(pairing.id(), id, sequence, CommandKind.PROMPT);
    }

    private long cursor() {
        return bench.doubles.journal().cursor(pairing.id());
    }
}
