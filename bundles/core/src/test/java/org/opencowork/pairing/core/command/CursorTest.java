package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times are in seconds, leases last thirty, and so may hide a command for sixty. */
final class CursorTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Cursor cursor = new Cursor(0, LEASE, null);

    @Test
    void followsCommandsThatAreSettledInOrder() {
        seen(0, 1, 2);

        settled(1);
        assertThat(cursor.position()).isEqualTo(1);

        settled(2);
        assertThat(cursor.position()).isEqualTo(2);
    }

    @Test
    void waitsForAnEarlierCommandThatIsNotSettled() {
        seen(0, 1, 2, 3);

        settled(3);
        settled(2);
        nothingCame(1_000);
        assertThat(cursor.position()).isZero();

        settled(1);
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
    void passesAHoleOnlyOnceAClaimThatBeganALittleLaterBroughtNothing() {
        seen(10, 5);
        settled(5);

        nothingCame(11.9);
        assertThat(cursor.position()).isZero();

        nothingCame(12);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void passesNoHoleWhileALostAnswerMayHideACommandInIt() {
        seen(10, 5);
        settled(5);
        cursor.asking();
        cursor.ended(false, at(20));

        nothingCame(79.9);
        assertThat(cursor.position()).isZero();

        nothingCame(80);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void passesNoHoleAfterARestartUntilTheLeasesFromBeforeHaveRunOut() {
        var restarted = new Cursor(2, LEASE, at(100));
        restarted.seen(5, "c-5", at(100));
        restarted.settled(5, "c-5");
        restarted.asking();

        restarted.nothingCame(at(159.9));
        assertThat(restarted.position()).isEqualTo(2);

        restarted.nothingCame(at(160));
        assertThat(restarted.position()).isEqualTo(5);
    }

    @Test
    void passesNoHoleWhileAnotherClaimMayBringWhatIsMissing() {
        seen(0, 5);
        settled(5);
        cursor.asking();

        nothingCame(1_000);
        assertThat(cursor.position()).isZero();

        cursor.ended(true, at(1_001));
        nothingCame(1_002);
        assertThat(cursor.position()).isEqualTo(5);
    }

    @Test
    void missesACommandThatIsNotSentAgainAfterItsLease() {
        seen(10, 1, 2);
        settled(2);

        assertThat(missing(69.9)).isEmpty();
        assertThat(missing(70)).containsExactly(new Cursor.Came(1, "c-1"));
    }

    @Test
    void missesNoCommandThatWeAreBusyWithOrThatCameAgain() {
        seen(10, 1, 2);
        seen(60, 2);
        cursor.asking();

        assertThat(cursor.missing(at(100), "c-1"::equals)).isEmpty();
    }

    @Test
    void missesNoCommandThatALostAnswerMayHaveBroughtAgain() {
        seen(10, 1);
        cursor.asking();
        cursor.ended(false, at(50));

        assertThat(missing(100)).isEmpty();
        assertThat(missing(110)).hasSize(1);
    }

    @Test
    void countsWithTheLongestLeaseThatTheBrokerGives() {
        cursor.leased(Duration.ofSeconds(40));
        cursor.leased(Duration.ofSeconds(5));
        seen(0, 1);

        assertThat(missing(79.9)).isEmpty();
        assertThat(missing(80)).hasSize(1);
    }

    @Test
    void isNotHeldUpForEverByALeaseWithoutEnd() {
        cursor.leased(Duration.ofSeconds(Long.MAX_VALUE));
        seen(0, 1);

        assertThat(missing(260_000)).hasSize(1);
    }

    @Test
    void takesACommandThatVanishedForAHoleAndDoesNotGoThere() {
        seen(0, 1, 2, 9);
        settled(2);
        cursor.vanished(1, "c-1");
        cursor.vanished(9, "c-9");

        nothingCame(100);

        assertThat(cursor.position()).isEqualTo(2);
        assertThat(cursor.proofNanos(id -> false)).isEmpty();
    }

    @Test
    void tellsWhenAClaimCouldProveSomething() {
        assertThat(cursor.proofNanos(id -> false)).isEmpty();

        seen(0, 1);
        assertThat(cursor.proofNanos("c-1"::equals)).isEmpty();
        assertThat(cursor.proofNanos(id -> false)).hasValue(at(60));

        seen(5, 2);
        assertThat(cursor.proofNanos("c-1"::equals)).hasValue(at(65));

        settled(1);
        settled(2);
        seen(10, 4);
        assertThat(cursor.proofNanos("c-4"::equals)).hasValue(at(12));
        assertThat(cursor.proofNanos(id -> false)).hasValue(at(70));

        settled(4);
        assertThat(cursor.proofNanos(id -> false)).hasValue(at(12));

        cursor.asking();
        cursor.ended(false, at(20));
        assertThat(cursor.proofNanos(id -> false)).hasValue(at(80));
    }

    @Test
    void caresNothingForWhatLiesBelowIt() {
        var later = new Cursor(9, LEASE, null);
        later.seen(4, "c-4", 0);
        later.asking();
        later.nothingCame(at(1_000));

        assertThat(later.position()).isEqualTo(9);
        assertThat(later.proofNanos(id -> false)).isEmpty();
    }

    private void seen(double seconds, long... sequences) {
        for (var sequence : sequences) {
            cursor.seen(sequence, "c-" + sequence, at(seconds));
        }
    }

    private void settled(long sequence) {
        cursor.settled(sequence, "c-" + sequence);
    }

    private void nothingCame(double askedSeconds) {
        cursor.asking();
        cursor.nothingCame(at(askedSeconds));
        cursor.ended(true, at(askedSeconds));
    }

    private List<Cursor.Came> missing(double askedSeconds) {
        cursor.asking();
        var missing = cursor.missing(at(askedSeconds), id -> false);
        cursor.ended(true, at(askedSeconds));
        return missing;
    }

    private static long at(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
