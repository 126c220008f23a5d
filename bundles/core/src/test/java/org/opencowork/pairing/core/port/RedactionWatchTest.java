package org.opencowork.pairing.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedactionWatchTest {

    private final Timer timer = new ThreadTimer("test-timer");
    private final RedactionWatch watch = new RedactionWatch(timer, Duration.ofMillis(50));

    @AfterEach
    void close() {
        timer.close();
    }

    @Test
    void passesOnWhatAQuickCallGives() {
        var patient = new RedactionWatch(timer);

        assertThat(patient.within(() -> "redacted")).isEqualTo("redacted");
        assertThat(patient.failures()).isZero();
        assertThat(patient.stuck()).isFalse();
    }

    @Test
    void interruptsACallThatTakesTooLongAndTakesNothingFromIt() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> watch.within(() -> {
                    awaitInterrupt(never);
                    return "unredacted";
                }))
                .isInstanceOf(RedactorOverdueException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(watch.failures()).isEqualTo(1);
        assertThat(watch.stuck()).isFalse();
    }

    @Test
    void showsACallThatHeedsNoInterruptForAsLongAsItGoesOn() {
        var release = new CompletableFuture<String>();
        var call = CompletableFuture.supplyAsync(() -> watch.within(release::join));
        until("stuck", watch::stuck);

        release.complete("unredacted");

        assertThat(call)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(RedactorOverdueException.class);
        assertThat(watch.stuck()).isFalse();
    }

    @Test
    void countsWhatFailsByItselfAndLetsTheCallerHear() {
        var patient = new RedactionWatch(timer);

        assertThatThrownBy(() -> patient.within(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(patient.failures()).isEqualTo(1);
    }

    private static void awaitInterrupt(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
