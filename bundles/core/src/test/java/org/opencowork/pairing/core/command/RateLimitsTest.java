package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Limits;

final class RateLimitsTest {

    private static final Limits TWO = Limits.DEFAULT.with(Map.of("prompt", 2, "abort", 0));

    private long nanos;
    private final RateLimits limits = new RateLimits(() -> nanos);

    @Test
    void letsAnHoursWorthPassAtOnceAndThenWhatAnHourBrings() {
        assertThat(limits.exceeded(CommandKind.PROMPT, TWO)).isEmpty();
        assertThat(limits.exceeded(CommandKind.PROMPT, TWO)).isEmpty();
        var wait = limits.exceeded(CommandKind.PROMPT, TWO).orElseThrow();
        assertThat(wait).isEqualTo(Duration.ofSeconds(1801));

        nanos += wait.toNanos();
        assertThat(limits.exceeded(CommandKind.PROMPT, TWO)).isEmpty();
        assertThat(limits.exceeded(CommandKind.PROMPT, TWO)).isPresent();
    }

    @Test
    void countsEachKindForItself() {
        limits.exceeded(CommandKind.PROMPT, TWO);
        limits.exceeded(CommandKind.PROMPT, TWO);

        assertThat(limits.exceeded(CommandKind.STATUS, TWO)).isEmpty();
        assertThat(limits.exceeded(CommandKind.ABORT, TWO)).isPresent();
        assertThat(limits.exceeded(CommandKind.REVOKE_PAIRING, TWO)).isEmpty();
    }

    @Test
    void takesALowerLimitAtOnceAndAHigherOneToo() {
        for (var sent = 0; sent < 50; sent++) {
            assertThat(limits.exceeded(CommandKind.PROMPT, Limits.DEFAULT)).isEmpty();
        }

        assertThat(limits.exceeded(CommandKind.PROMPT, TWO)).contains(Duration.ofSeconds(1801));
        assertThat(limits.exceeded(CommandKind.PROMPT, Limits.DEFAULT)).isEmpty();
    }
}
