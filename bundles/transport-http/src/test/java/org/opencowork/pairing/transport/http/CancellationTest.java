package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

@Timeout(20)
class CancellationTest {

    private final Cancellation ends = new Cancellation();

    @Test
    void endsAHeldClaimWithinASecond() throws Exception {
        var arrived = new CountDownLatch(1);
        try (var server = new RawServer((socket, out) -> {
                    arrived.countDown();
                    socket.getInputStream().readAllBytes();
                });
                var calls = new Running(new HttpBrokerTransport(Calls.only("127.0.0.1")))) {
            var claim = calls.claim(Calls.access(server.url(), ends));
            arrived.await();

            var started = System.nanoTime();
            ends.cancel();

            assertThat(claim.get(1, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void endsALookUpAndSendsNothingAfterIt() throws Exception {
        var asked = new CountDownLatch(1);
        var egress = Calls.resolving(url -> {
            asked.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new DialVerdict(true, "allowed", "public", List.of(Calls.address("127.0.0.1")), false);
        });
        try (var broker = new TestBroker();
                var calls = new Running(new HttpBrokerTransport(egress))) {
            var claim = calls.claim(Calls.access(broker.url(), ends));
            asked.await();

            ends.cancel();

            assertThat(claim.get(1, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
            assertThat(calls.leftInterrupted).isFalse();
            assertThat(broker.seen).isEmpty();
        }
    }

    @Test
    void endsATlsHandshakeThatGoesNowhere() throws Exception {
        var arrived = new CountDownLatch(1);
        try (var server = new java.net.ServerSocket(0, 1, Calls.address("127.0.0.1"));
                var calls = new Running(new HttpBrokerTransport(Calls.only("127.0.0.1")))) {
            var accepting = CompletableFuture.runAsync(() -> {
                try {
                    var socket = server.accept();
                    socket.getInputStream().read();
                    arrived.countDown();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            var claim = calls.claim(Calls.access(URI.create("https://localhost:" + server.getLocalPort()), ends));
            arrived.await();

            ends.cancel();

            assertThat(claim.get(1, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
            accepting.join();
        }
    }

    @Test
    void sendsNothingForACallThatWasCancelledBefore() throws Exception {
        ends.cancel();
        try (var broker = new TestBroker();
                var calls = new Running(new HttpBrokerTransport(Calls.only("127.0.0.1")))) {
            assertThat(calls.claim(Calls.access(broker.url(), ends)).get(1, TimeUnit.SECONDS))
                    .isEqualTo(Reason.CANCELLED);
            assertThat(broker.seen).isEmpty();
        }
    }

    @Test
    void stillRevokesAfterTheOtherCallsWereCancelled() throws Exception {
        ends.cancel();
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"));
        try (var broker = new TestBroker();
                var calls = new Running(transport)) {
            calls.claim(Calls.access(broker.url(), ends)).get(1, TimeUnit.SECONDS);

            transport.revoke(Calls.access(broker.url()));

            assertThat(broker.seen).hasSize(1);
        }
    }

    @Test
    void sendsNothingWithATokenThatIsGone() throws Exception {
        try (var broker = new TestBroker();
                var calls = new Running(new HttpBrokerTransport(Calls.only("127.0.0.1")))) {
            var access = Calls.access(broker.url());
            access.token().close();

            assertThat(calls.claim(access).get(1, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
            assertThat(broker.seen).isEmpty();
        }
    }

    @Test
    void letsACallInFlightEndBeforeItGoesAway() throws Exception {
        var arrived = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"));
        try (var server = new RawServer((socket, out) -> {
            arrived.countDown();
            await(goOn);
            out.write("HTTP/1.1 204 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        })) {
            var claim = CompletableFuture.supplyAsync(() -> outcome(transport, Calls.access(server.url())));
            arrived.await();
            var closing = CompletableFuture.runAsync(transport::close, task -> new Thread(task).start());
            while (outcome(transport, Calls.access(URI.create("http://127.0.0.1:1"))) != Reason.UNREACHABLE) {
                Thread.onSpinWait();
            }
            goOn.countDown();

            assertThat(claim.get(5, TimeUnit.SECONDS)).isNull();
            closing.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void cutsOffACallThatOutlastsTheWait() throws Exception {
        var arrived = new CountDownLatch(1);
        var transport = new HttpBrokerTransport(Calls.only("127.0.0.1"));
        try (var server = new RawServer((socket, out) -> {
            arrived.countDown();
            socket.getInputStream().readAllBytes();
        })) {
            var claim = CompletableFuture.supplyAsync(() -> outcome(transport, Calls.access(server.url())));
            arrived.await();

            transport.close();

            assertThat(claim.get(2, TimeUnit.SECONDS)).isEqualTo(Reason.UNREACHABLE);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The reason of the failure, or null if the claim went well. */
    private static Reason outcome(HttpBrokerTransport transport, BrokerAccess access) {
        var failure = catchThrowableOfType(
                TransportException.class, () -> transport.claim(access, Calls.claim(Duration.ofSeconds(20))));
        return failure == null ? null : failure.reason();
    }

    /** A transport whose calls run on threads of their own. */
    private static final class Running implements AutoCloseable {

        private final HttpBrokerTransport transport;
        private volatile boolean leftInterrupted;

        Running(HttpBrokerTransport transport) {
            this.transport = transport;
        }

        CompletableFuture<Reason> claim(BrokerAccess access) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        var outcome = outcome(transport, access);
                        leftInterrupted = Thread.interrupted();
                        return outcome;
                    },
                    task -> new Thread(task).start());
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
