package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class CursorTest {

    private static final long LEASE = 100;

    private final Cursor cursor = new Cursor(0, LEASE, 0);

    @Test
    void followsCommandsThatAreSettledInOrder() {
        seen(1, 2);

        cursor.settled(1, "c-1");
        assertThat(cursor.position()).isEqualTo(1);

        cursor.settled(2, "c-2");
        assertThat(cursor.position()).isEqualTo(2);
    }

    @Test
    void waitsForAnEarlierCommandThatIsNotSettled() {
        seen(1, 2, 3);

        cursor.settled(3, "c-3");
        cursor.settled(2, "c-2");
        cursor.answered(1_000);
        assertThat(cursor.position()).isZero();

        cursor.settled(1, "c-1");
        assertThat(cursor.position()).isEqualTo(3);
    }

    @Test
    void waitsForEveryCommandOfASequenceThatTheBrokerGaveTwice() {
        cursor.seen(1, "c-a", 0);
        cursor.seen(1, "c-b", 0);

        cursor.settled(1, "c-a");
        assertThat(cursor.position()).isZero();

        cursor.settled(1, "c-b");
        assertThat(cursor.position()).isEqualTo(1);
    }

    @Test
    void passesAHoleOnlyOnceAClaimThatBeganLaterCameBackWithoutIt() {
        cursor.seen(5, "c-5", 10);
        cursor.settled(5, "c-5");

        cursor.answered(10);
        assertThat(cursor.position()).isZero();

        cursor.answered(11);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void passesNoHoleWhileTheLeaseOfALostAnswerMayHideACommandInIt() {
        cursor.seen(5, "c-5", 10);
        cursor.settled(5, "c-5");
        cursor.answerLost(20);

        cursor.answered(119);
        assertThat(cursor.position()).isZero();

        cursor.answered(120);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void passesNoHoleAfterARestartUntilTheLeasesFromBeforeHaveRunOut() {
        var restarted = new Cursor(2, LEASE, 500);
        restarted.seen(5, "c-5", 0);
        restarted.settled(5, "c-5");

        restarted.answered(499);
        assertThat(restarted.position()).isEqualTo(2);

        restarted.answered(500);
        assertThat(restarted.position()).isEqualTo(5);
    }

    @Test
    void caresNothingForWhatLiesBelowIt() {
        var later = new Cursor(9, LEASE, 0);
        later.seen(4, "c-4", 0);
        later.answered(1_000);

        assertThat(later.position()).isEqualTo(9);
    }

    /** What may happen to a cursor; {@code number} is a sequence or a time that passes. */
    record Event(String what, int number) {}

    @Property(tries = 3_000)
    void neverGoesDownAndNeverPassesWhatIsNotSettled(@ForAll("histories") List<Event> history) {
        var model = new Model();
        var now = 0L;
        for (var event : history) {
            var before = model.cursor.position();
            now = model.apply(event, now);
            assertThat(model.cursor.position()).isGreaterThanOrEqualTo(before);
            assertThat(model.cursor.position()).isEqualTo(model.reached);
        }
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        var kinds = Arbitraries.of("seen", "settled", "answered", "answered-late", "lost", "time");
        return Combinators.combine(kinds, Arbitraries.integers().between(1, 8))
                .as(Event::new)
                .list()
                .ofMaxSize(40);
    }

    private void seen(long... sequences) {
        for (var sequence : sequences) {
            cursor.seen(sequence, "c-" + sequence, 0);
        }
    }

    /** The same rules, written down naively: every sequence by itself, and nothing is ever forgotten. */
    private static final class Model {
        final Cursor cursor = new Cursor(0, LEASE, 0);
        final Map<Long, Long> seenAt = new HashMap<>();
        final Set<Long> settled = new HashSet<>();
        long hiddenUntil;
        long reached;

        long apply(Event event, long now) {
            var sequence = (long) event.number();
            switch (event.what()) {
                case "seen" -> {
                    cursor.seen(sequence, "c-" + sequence, now);
                    if (sequence > reached) {
                        seenAt.putIfAbsent(sequence, now);
                    }
                }
                case "settled" -> {
                    cursor.settled(sequence, "c-" + sequence);
                    if (seenAt.containsKey(sequence)) {
                        settled.add(sequence);
                        advance(-1);
                    }
                }
                case "answered" -> answer(now);
                case "answered-late" -> answer(Math.max(0, now - 30));
                case "lost" -> {
                    cursor.answerLost(now);
                    hiddenUntil = now + LEASE;
                }
                default -> {
                    return now + 25L * event.number();
                }
            }
            return now + 1;
        }

        private void answer(long asked) {
            cursor.answered(asked);
            advance(asked);
        }

        /** Goes up to the next sequence that was seen, if that is settled, and the hole before it is none or empty. */
        private void advance(long asked) {
            for (var next = next(); next > 0 && settled.contains(next); next = next()) {
                var hole = next > reached + 1;
                var empty = asked > seenAt.get(next) && asked >= hiddenUntil;
                if (hole && !empty) {
                    return;
                }
                reached = next;
            }
        }

        private long next() {
            return seenAt.keySet().stream()
                    .filter(sequence -> sequence > reached)
                    .mapToLong(Long::longValue)
                    .min()
                    .orElse(0);
        }
    }
}
