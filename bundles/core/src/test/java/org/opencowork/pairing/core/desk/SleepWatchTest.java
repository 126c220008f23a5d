package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SleepWatchTest {

    private Instant wall = Instant.parse("2026-03-01T12:00:00Z");
    private long nanos = Long.MAX_VALUE - 5;
    private final SleepWatch watch = new SleepWatch(() -> wall, () -> nanos);

    @Test
    void noticesThatTheComputerWasAsleep() {
        pass(Duration.ofMinutes(5), Duration.ofSeconds(5));

        assertThat(watch.woke()).isTrue();
    }

    @Test
    void noticesASleepAfterALongDay() {
        pass(Duration.ofDays(1), Duration.ofDays(1));
        watch.woke();
        pass(Duration.ofMinutes(5), Duration.ofSeconds(5));

        assertThat(watch.woke()).isTrue();
    }

    @Test
    void noticesEachSleepOnce() {
        pass(Duration.ofMinutes(5), Duration.ofSeconds(5));
        watch.woke();
        pass(Duration.ofSeconds(5), Duration.ofSeconds(5));

        assertThat(watch.woke()).isFalse();
    }

    @Test
    void takesNeitherALongDayNorASmallCorrectionNorAClockSetBackForASleep() {
        pass(Duration.ofDays(1), Duration.ofDays(1));
        assertThat(watch.woke()).isFalse();

        pass(Duration.ofSeconds(14), Duration.ofSeconds(5));
        assertThat(watch.woke()).isFalse();

        pass(Duration.ofHours(-1), Duration.ofSeconds(5));
        assertThat(watch.woke()).isFalse();
    }

    private void pass(Duration onTheWall, Duration inTruth) {
        wall = wall.plus(onTheWall);
        nanos += inTruth.toNanos();
    }
}
