package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class BrokerClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final BrokerClock clock = new BrokerClock(() -> NOON, nanos::get);

    @Test
    void goesByThisComputersClockUntilTheBrokerHasToldItsTime() {
        clock.observe(null, 0, 1);

        assertThat(clock.now()).isEqualTo(NOON);
    }

    @Test
    void goesByTheBrokersClockHoweverWrongThisComputersIs() {
        var broker = NOON.plus(Duration.ofHours(1));
        clock.observe(broker, 0, 0);

        assertThat(clock.now()).isEqualTo(broker.plusSeconds(1));
    }

    @Test
    void countsASlowAnswerAsDatedWhenTheQuestionLeft() {
        var answered = Duration.ofSeconds(9).toNanos();
        nanos.set(answered);

        clock.observe(NOON, 0, answered);

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(10));
    }

    @Test
    void isNotSpoiltByASlowAnswerAfterAQuickOne() {
        clock.observe(NOON, 0, 0);
        nanos.set(Duration.ofSeconds(50).toNanos());
        clock.observe(NOON.plusSeconds(50), 0, nanos.get());

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(51));
    }

    @Test
    void followsABrokerWhoseClockWasSetForward() {
        clock.observe(NOON, 0, 0);
        clock.observe(NOON.plusSeconds(3_600), 0, 0);

        assertThat(clock.now()).isEqualTo(NOON.plusSeconds(3_601));
    }

    /** A question to the broker: the pause before it, the way there and the way back, in milliseconds. */
    record Exchange(int pause, int there, int back) {}

    @Property(tries = 2_000)
    void neverSaysItIsEarlierThanItIsAndIsNoFurtherOffThanTheBestExchange(@ForAll("exchanges") List<Exchange> all) {
        var shortest = Integer.MAX_VALUE;
        for (var exchange : all) {
            pass(exchange.pause());
            var asked = nanos.get();
            pass(exchange.there());
            var dated = truth().truncatedTo(ChronoUnit.SECONDS);
            pass(exchange.back());
            clock.observe(dated, asked, nanos.get());
            shortest = Math.min(shortest, exchange.there() + exchange.back());

            assertThat(clock.now()).isAfter(truth());
            assertThat(clock.now()).isBeforeOrEqualTo(truth().plusSeconds(1).plusMillis(shortest));
        }
    }

    @Provide
    Arbitrary<List<Exchange>> exchanges() {
        var way = Arbitraries.integers().between(0, 30_000);
        return Combinators.combine(way, way, way)
                .as(Exchange::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private void pass(int millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    /** The broker's clock; this computer's stands still at noon. */
    private Instant truth() {
        return NOON.plus(Duration.ofHours(5)).plusMillis(123).plusNanos(nanos.get());
    }
}
