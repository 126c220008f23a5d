package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;

/** Two servers on one port, at 127.0.0.1 and 127.0.0.2, are the two places to which one name may lead. */
class VettedConnectionsTest {

    private volatile DialVerdict verdict = leadsTo("127.0.0.1");
    private final HttpBrokerTransport transport = new HttpBrokerTransport(Calls.resolving(url -> verdict));

    @AfterEach
    void stop() {
        transport.close();
    }

    @Test
    void dialsTheVettedAddressAndNotTheOneThatTheSystemKnows() throws Exception {
        try (var vetted = broker("127.0.0.2", 0);
                var known = broker("127.0.0.1", vetted.port())) {
            verdict = leadsTo("127.0.0.2");

            heartbeat("http://localhost:" + vetted.port());
            heartbeat("http://no-such-name.invalid:" + vetted.port());
            heartbeat("http://127.0.0.1:" + vetted.port());

            assertThat(vetted.seen).hasSize(3);
            assertThat(known.seen).isEmpty();
        }
    }

    @Test
    void dialsTheVettedAddressAndNotASocksProxyThatTheJavaRuntimeKnows() throws Exception {
        System.setProperty("socksProxyHost", "192.0.2.1");
        System.setProperty("socksNonProxyHosts", "");
        try (var vetted = broker("127.0.0.1", 0)) {
            heartbeat("http://localhost:" + vetted.port());

            assertThat(vetted.seen).hasSize(1);
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("socksNonProxyHosts");
        }
    }

    @Test
    void sendsNothingMoreToAnAddressThatIsNoLongerVetted() throws Exception {
        try (var before = broker("127.0.0.1", 0);
                var after = broker("127.0.0.2", before.port())) {
            heartbeat("http://localhost:" + before.port());
            verdict = leadsTo("127.0.0.2");

            heartbeat("http://localhost:" + before.port());

            assertThat(before.seen).hasSize(1);
            assertThat(after.seen).hasSize(1);
        }
    }

    @Test
    void leavesEveryPooledConnectionBehindWhenTheNameMoves() throws Exception {
        try (var before = broker("127.0.0.1", 0);
                var after = broker("127.0.0.2", before.port())) {
            atOnce(12, "http://localhost:" + before.port());
            verdict = leadsTo("127.0.0.2");

            atOnce(12, "http://localhost:" + before.port());

            assertThat(before.seen).hasSize(12);
            assertThat(after.seen).hasSize(12);
        }
    }

    @Test
    void asksTheRulesBeforeEveryRequest() throws Exception {
        try (var broker = broker("127.0.0.1", 0)) {
            var url = "http://localhost:" + broker.port();
            heartbeat(url);
            verdict = new DialVerdict(false, "127.0.0.1 is loopback", "loopback", List.of(), false);

            var failure = catchThrowableOfType(TransportException.class, () -> heartbeat(url));

            assertThat(failure.reason()).isEqualTo(Reason.ADDRESS_REFUSED);
            assertThat(failure).hasMessageContaining("127.0.0.1 is loopback");
            assertThat(broker.seen).hasSize(1);
        }
    }

    @Test
    void takesALookUpThatFailedForAPassingTrouble() {
        verdict = new DialVerdict(false, "DNS is away", "invalid", List.of(), true);

        var failure = catchThrowableOfType(TransportException.class, () -> heartbeat("http://localhost:1"));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void triesTheNextVettedAddressWhenOneDoesNotListen() throws Exception {
        try (var broker = broker("127.0.0.2", 0)) {
            verdict = leadsTo("127.0.0.1", "127.0.0.2");

            heartbeat("http://localhost:" + broker.port());

            assertThat(broker.seen).hasSize(1);
        }
    }

    private void heartbeat(String url) throws TransportException {
        transport.heartbeat(Calls.access(URI.create(url)), Calls.HEARTBEAT);
    }

    private void atOnce(int times, String url) {
        var calls = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                heartbeat(url);
                            } catch (TransportException e) {
                                throw new AssertionError(e);
                            }
                        },
                        task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(calls).join();
    }

    /** Only where 127.0.0.2 is an address of this computer, as on Linux. */
    private static TestBroker broker(String address, int port) throws IOException {
        try {
            return new TestBroker(address, port, null);
        } catch (java.net.BindException e) {
            assumeTrue(address.equals("127.0.0.1"), "127.0.0.2 is not an address of this computer");
            throw e;
        }
    }

    private static DialVerdict leadsTo(String... literals) {
        List<InetAddress> addresses =
                java.util.Arrays.stream(literals).map(Calls::address).toList();
        return new DialVerdict(true, "allowed", "public", addresses, false);
    }
}
