package org.opencowork.pairing.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.connect.Step.Fate;
import org.opencowork.pairing.core.connect.Step.Wish;

/**
 * Whatever happens, in whatever order: every command has its effect at most once, and none is lost.
 *
 * <p>A history says how the threads of the Desktop take turns at the calls of its ports, how each such call ends, and
 * what else happens in between. The doubles hold every step against what is promised; see {@link AgentModel} and
 * {@link BrokerModel}.
 */
final class HistoriesTest {

    /** Whether the cursor must come to the last command in the end, and not only past no unsettled one. */
    private static final boolean CURSOR_REACHES_THE_TOP = true;

    private static final int CALM_ROUNDS = 60;
    private static final int MOST_CALLS_IN_A_ROUND = 3_000;
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(11);

    @Property
    void keepWhatIsPromised(@ForAll("histories") List<Step> history, @ForAll boolean brokerTrustsTheCursor)
            throws Exception {
        happens(history, brokerTrustsTheCursor);
    }

    @Property(tries = 200)
    void beginNothingOnceThePairingIsRevoked(@ForAll("endings") List<Step> history) throws Exception {
        happens(history, true);
    }

    private static void happens(List<Step> history, boolean brokerTrustsTheCursor) throws Exception {
        var world = new World(brokerTrustsTheCursor);
        var desktop = new Desktop(world);
        try {
            for (var step : history) {
                desktop.take(step);
            }
            desktop.comeToRest();
        } finally {
            desktop.life.kill();
        }
    }

    @Provide
    Arbitrary<List<Step>> endings() {
        var ends = Arbitraries.<Step>of(new Step.Revoke(), new Step.Send(Wish.REVOKE, 0, 0));
        return Combinators.combine(histories(), ends, histories())
                .as((before, end, after) -> Stream.of(before, List.of(end), after)
                        .flatMap(List::stream)
                        .toList());
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Arbitraries.frequencyOf(
                        Tuple.of(16, sends()),
                        Tuple.of(40, goes()),
                        Tuple.of(14, Arbitraries.integers().between(1, 25).<Step>map(Step.Run::new)),
                        Tuple.of(
                                8,
                                Arbitraries.of(1, 300, 700, 1_100, 5_000, 31_000)
                                        .<Step>map(Step.Pass::new)),
                        Tuple.of(4, Arbitraries.integers().between(0, 5).<Step>map(Step.LeaseEnds::new)),
                        Tuple.of(5, Arbitraries.<Step>just(new Step.Crash())),
                        Tuple.of(2, Arbitraries.of(true, false).<Step>map(Step.Agent::new)),
                        Tuple.of(1, Arbitraries.of(true, false).<Step>map(Step.Redactor::new)),
                        Tuple.of(1, Arbitraries.of(-3_600, 0, 3_600).<Step>map(Step.OwnClock::new)),
                        Tuple.of(1, Arbitraries.of(-3_600, 0, 3_600).<Step>map(Step.BrokersClock::new)))
                .list()
                .ofMinSize(10)
                .ofMaxSize(80);
    }

    private static Arbitrary<Step> sends() {
        var wishes = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Wish.PROMPT)),
                Tuple.of(6, Arbitraries.of(Wish.CREATE_SESSION, Wish.ABORT, Wish.PERMISSION, Wish.QUESTION)),
                Tuple.of(2, Arbitraries.of(Wish.STATUS, Wish.ILLEGIBLE, Wish.STRANGER, Wish.FOREIGN_SESSION)));
        return Combinators.combine(wishes, Arbitraries.of(0, 0, 1), Arbitraries.of(0, 0, 0, 1, 5))
                .as(Step.Send::new);
    }

    private static Arbitrary<Step> goes() {
        var fates = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(Fate.WELL)), Tuple.of(1, Arbitraries.of(Fate.class)));
        return Combinators.combine(Arbitraries.integers().between(0, 7), fates).as(Step.Go::new);
    }

    /** The computer at the desk: one process after the other. */
    private static final class Desktop {
        private final World world;
        private Life life;
        private int lives = 1;

        Desktop(World world) throws StoreException {
            this.world = world;
            life = new Life(world, lives);
        }

        void take(Step step) throws StoreException {
            if (step instanceof Step.Send send) {
                world.broker.send(send.wish(), send.session(), send.above());
            } else if (step instanceof Step.Go go) {
                life.go(go.thread(), go.fate());
            } else if (step instanceof Step.Run run) {
                for (var calls = run.calls(); calls > 0 && life.run(); calls--) {}
            } else if (step instanceof Step.Pass pass) {
                life.pass(Duration.ofMillis(pass.millis()));
            } else if (step instanceof Step.LeaseEnds ends) {
                world.broker.endLease(ends.command());
            } else if (step instanceof Step.Crash) {
                life.kill();
                life = new Life(world, ++lives);
            } else if (step instanceof Step.Agent agent) {
                world.agent.there(agent.there());
            } else if (step instanceof Step.Redactor redactor) {
                life.redactor(redactor.there());
            } else if (step instanceof Step.OwnClock clock) {
                world.setOwnClock(clock.secondsAhead());
            } else if (step instanceof Step.BrokersClock clock) {
                world.setBrokersClock(clock.secondsAhead());
            } else if (step instanceof Step.Revoke) {
                life.revoke();
            }
            life.check();
        }

        /** Nothing unusual happens any more: then everything ends, and ends well. */
        void comeToRest() {
            world.note("calm");
            world.agent.there(true);
            life.redactor(true);
            for (var round = 0; round < CALM_ROUNDS && !settled(); round++) {
                life.pass(BETWEEN_ROUNDS);
                untilIdle();
            }
            world.promise(
                    world.isOver() || settled(),
                    "left unsettled: " + world.broker.unsettled() + ", cursor at " + life.cursor() + " of "
                            + world.broker.top());
            life.check();
        }

        private boolean settled() {
            return world.broker.unsettled().isEmpty()
                    && (!CURSOR_REACHES_THE_TOP || life.cursor() == world.broker.top());
        }

        private void untilIdle() {
            life.run();
            for (var calls = 0; !life.idle(); calls++) {
                assertThat(calls).isLessThan(MOST_CALLS_IN_A_ROUND);
                life.run();
            }
            life.check();
        }
    }
}
