package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void growsFromOneSecondUpToItsLimit() {
        var limit = Duration.ofSeconds(30);

        assertThat(Backoff.after(1, limit)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Backoff.after(2, limit)).isEqualTo(Duration.ofMillis(1600));
        assertThat(Backoff.after(3, limit)).isEqualTo(Duration.ofMillis(2560));
        assertThat(Backoff.after(1_000_000, limit)).isEqualTo(limit);
    }
}
