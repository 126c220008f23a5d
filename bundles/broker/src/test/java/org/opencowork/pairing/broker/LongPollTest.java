package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.broker.domain.BrokerLimits;

@Timeout(60)
class LongPollTest {

    private TestBroker broker;
    private TestDesktop desktop;

    @BeforeEach
    void pair(@TempDir Path directory) {
        broker = TestBroker.in(directory);
        desktop = broker.pairedDesktop("p");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void answersAHeldClaimAsSoonAsThereIsACommand() throws Exception {
        desktop.claim(1);
        var claim = held(desktop);

        var began = System.nanoTime();
        broker.enqueue("p", "c");
        var reply = claim.get(10, TimeUnit.SECONDS);

        assertThat(reply.commandIds()).containsExactly("c");
        assertThat(reply.header("Preference-Applied")).isEqualTo("wait=30");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void answersWithNothingWhenTheTimeIsOver() {
        var reply = desktop.claimLater(1).join();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.commandIds()).isEmpty();
        broker.awaitNoHeldPolls();
    }

    @Test
    void answersAtOnceIfThereIsACommandAlready() {
        broker.enqueue("p", "c");

        assertThat(desktop.claimLater(30).join().commandIds()).containsExactly("c");
    }

    @Test
    void answersAHeldClaimWhenALeaseRunsOut() {
        broker.enqueue("p", "c");
        desktop.claim(1);
        broker.clock.advance(Duration.ofMillis(29_800));
        var claim = held(desktop);

        broker.clock.advance(Duration.ofMillis(200));

        assertThat(claim.join().commandIds()).containsExactly("c");
    }

    @Test
    void tellsAHeldClaimThatThePairingWasRevoked() {
        var claim = held(desktop);

        broker.remote().post("/api/remote/pairings/p/revoke", "{}");

        assertThat(claim.join().text("remoteStatus")).isEqualTo("revoked");
    }

    @Test
    void tellsAHeldClaimThatTheBrokerIsDraining() {
        var claim = held(desktop);

        broker.remote().post("/api/remote/pairings/p/drain", "{}");

        assertThat(claim.join().text("remoteStatus")).isEqualTo("draining");
    }

    @Test
    void givesACommandToTheNewestOfSeveralPolls() {
        var oldest = held(desktop);
        var newest = desktop.claimLater(30);
        broker.awaitHeldPolls(2);

        broker.enqueue("p", "c");

        assertThat(newest.join().commandIds()).containsExactly("c");
        assertThat(oldest).isNotDone();
    }

    @Test
    void letsHeldPollsGoWhenItStops() {
        var claim = held(desktop);

        broker.close();

        var reply = claim.join();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.commandIds()).isEmpty();
    }

    @Test
    void holdsAThousandPollsAndAnswersEachWithItsOwnCommand() {
        var names = IntStream.range(0, 1_000).mapToObj(i -> "p-" + i).toList();
        inParallel(names, broker::register);
        var claims =
                names.stream().map(name -> broker.desktop(name).claimLater(60)).toList();
        broker.awaitHeldPolls(1_000);
        assertThat(threads()).isLessThan(40);

        inParallel(names, name -> broker.enqueue(name, "command-of-" + name));

        for (var i = 0; i < names.size(); i++) {
            assertThat(claims.get(i).join().commandIds()).containsExactly("command-of-" + names.get(i));
        }
        broker.awaitNoHeldPolls();
    }

    @Test
    void refusesMoreRequestsOfOneDesktopThanItMayHaveUnderWay(@TempDir Path directory) {
        var usual = BrokerLimits.defaults();
        var limits = new BrokerLimits(usual.bodyBytes(), usual.longestWait(), 1, 10, 10, 10);
        try (var narrow = TestBroker.in(directory, limits)) {
            var narrowDesktop = narrow.pairedDesktop("p");
            var claim = narrowDesktop.claimLater(30);
            narrow.awaitHeldPolls(1);

            var reply = narrowDesktop.heartbeat(0);
            narrow.enqueue("p", "c");

            assertThat(reply.status()).isEqualTo(429);
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(claim.join().commandIds()).containsExactly("c");
            assertThat(narrowDesktop.heartbeat(0).status()).isEqualTo(200);
        }
    }

    private CompletableFuture<Reply> held(TestDesktop poller) {
        var claim = poller.claimLater(30);
        broker.awaitHeldPolls(1);
        return claim;
    }

    private static void inParallel(List<String> names, Consumer<String> what) {
        names.parallelStream().forEach(what);
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("broker-"))
                .count();
    }
}
