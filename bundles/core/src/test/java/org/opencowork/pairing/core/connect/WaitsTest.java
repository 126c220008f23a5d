package org.opencowork.pairing.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WaitsTest {

    @Property
    void backsOffFromOneSecondTimesOnePointSixWithAFifthOfJitterToTwoMinutes(
            @ForAll @IntRange(min = 1, max = 10_000) int failures, @ForAll long seed) {
        var middle = 1_000 * Math.pow(1.6, Math.min(failures - 1, 1_000));

        assertThat((double) Backoff.after(failures, new Random(seed)).toMillis())
                .isBetween(Math.min(0.8 * middle, 96_000) - 1, Math.min(1.2 * middle, 120_000) + 1);
    }

    @Property
    void pollsAtFirstSoonThenEverMoreSeldomButAtLeastEverySixSeconds(
            @ForAll @IntRange(min = 1, max = 10_000) int emptyAnswers, @ForAll long seed) {
        var middle = Math.min(200 * Math.pow(1.3, Math.min(emptyAnswers, 1_000)), 5_000);

        assertThat((double) PollPace.after(emptyAnswers, new Random(seed)).toMillis())
                .isBetween(0.8 * middle - 1, 1.2 * middle + 1);
    }

    @Test
    void twoDesktopsDoNotWaitInStep() {
        var random = new Random(7);

        assertThat(IntStream.range(0, 50)
                        .mapToObj(again -> Backoff.after(3, random))
                        .distinct()
                        .count())
                .isGreaterThan(40);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(again -> PollPace.after(3, random))
                        .distinct()
                        .count())
                .isGreaterThan(25);
    }
}
