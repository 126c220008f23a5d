package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLeaseTest {

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
    void handsOutCommandsInTheirOrderUpToTheLimit() {
        broker.enqueue("p", "c-1");
        broker.enqueue("p", "c-2");
        broker.enqueue("p", "c-3");

        assertThat(desktop.claim(2).commandIds()).containsExactly("c-1", "c-2");
        assertThat(desktop.claim(2).commandIds()).containsExactly("c-3");
    }

    @Test
    void handsOutOnlyWhatIsAboveTheCursor() {
        broker.enqueue("p", "c-1");
        broker.enqueue("p", "c-2");

        assertThat(desktop.claimAfter(1).commandIds()).containsExactly("c-2");
    }

    @Test
    void carriesACommandAsItWasGiven() {
        broker.remote()
                .post(
                        "/api/remote/pairings/p/commands",
                        "{\"id\":\"c\",\"kind\":\"make.coffee\",\"sessionId\":\"ses\",\"actorId\":\"a\","
                                + "\"actorLabel\":\"Ada\",\"payload\":{\"text\":\"é\",\"n\":1.50}}");

        var command = desktop.claim(1).commands().get(0);

        assertThat(command.toString())
                .startsWith("{\"id\":\"c\",\"kind\":\"make.coffee\",\"pairingId\":\"p\",\"workspaceId\":\"local\","
                        + "\"sessionId\":\"ses\",\"actorId\":\"a\",\"actorLabel\":\"Ada\","
                        + "\"payload\":{\"text\":\"é\",\"n\":1.50},\"sequence\":1,"
                        + "\"createdAt\":\"2026-03-01T12:00:00Z\",\"lease\":{\"leasedBy\":\"device-of-p\"")
                .endsWith("\"leaseExpiresAt\":\"2026-03-01T12:00:30Z\"}}");
    }

    @Test
    void handsOutACommandAgainUnderANewLeaseOnceItsLeaseHasRunOut() {
        broker.enqueue("p", "c");
        var first = desktop.claim(1).leaseToken();
        assertThat(desktop.claim(1).commandIds()).isEmpty();

        broker.clock.advance(Duration.ofSeconds(30));
        var second = desktop.claim(1).leaseToken();

        assertThat(second).isNotEqualTo(first);
        assertThat(desktop.ack("c", first, "c").status()).isEqualTo(409);
        assertThat(desktop.ack("c", second, "c").status()).isEqualTo(204);
    }

    @Test
    void refusesAResultUnderALeaseThatHasRunOut() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();

        broker.clock.advance(Duration.ofSeconds(30));

        assertThat(desktop.ack("c", lease, "c").status()).isEqualTo(409);
    }

    @Test
    void takesAResultInTheLastMomentOfALease() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();

        broker.clock.advance(Duration.ofMillis(29_999));

        assertThat(desktop.ack("c", lease, "c").status()).isEqualTo(204);
    }

    @Test
    void neverHandsOutACommandAgainThatHasEnded() {
        broker.enqueue("p", "c-1");
        broker.enqueue("p", "c-2");
        var leases = desktop.claim(2);
        desktop.ack("c-1", token(leases, 0), "c-1");
        desktop.fail("c-2", token(leases, 1), "c-2");

        broker.clock.advance(Duration.ofDays(1));

        assertThat(desktop.claim(2).commandIds()).isEmpty();
    }

    @Test
    void takesAResultAgainUnderItsKeyWithoutASecondEffect() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();
        desktop.ack("c", lease, "key");
        var ended = broker.remote().get("/api/remote/pairings/p/commands/c").json();

        broker.clock.advance(Duration.ofMinutes(5));

        assertThat(desktop.ack("c", lease, "key").status()).isEqualTo(204);
        assertThat(broker.remote().get("/api/remote/pairings/p/commands/c").json())
                .isEqualTo(ended);
    }

    @Test
    void refusesAnotherResultForACommandThatHasEnded() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();
        desktop.ack("c", lease, "key");

        assertThat(desktop.ack("c", lease).status()).isEqualTo(409);
        assertThat(desktop.ack("c", lease, "another key").status()).isEqualTo(409);
        assertThat(desktop.fail("c", lease, "key").status()).isEqualTo(409);
    }

    @Test
    void knowsNoCommandOfAnotherPairing() {
        var other = broker.pairedDesktop("q");
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();

        assertThat(other.claim(1).commandIds()).isEmpty();
        assertThat(other.ack("c", lease, "c").status()).isEqualTo(404);
    }

    @Test
    void grantsNoLeaseLongerThanTenMinutes() {
        broker.enqueue("p", "c");
        var body = desktop.claimBody(0, 1).replace("\"leaseSeconds\":30", "\"leaseSeconds\":86400");

        var lease = desktop.post("commands/claim", body).commands().get(0).getAsJsonObject("lease");

        assertThat(Instant.parse(lease.get("leaseExpiresAt").getAsString()))
                .isEqualTo(broker.clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void tellsTheTimeThatItsLeasesGoBy() {
        broker.clock.advance(Duration.ofDays(400));

        assertThat(desktop.claim(1).header("Date")).isEqualTo("Mon, 05 Apr 2027 12:00:00 GMT");
        assertThat(broker.remote().get("/nowhere").header("Date")).isEqualTo("Mon, 05 Apr 2027 12:00:00 GMT");
    }

    @Test
    void findsACommandWhoseIdNeedsEncoding() {
        broker.enqueue("p", "a/../b c%+é");
        var lease = desktop.claim(1).leaseToken();

        assertThat(desktop.ack("a%2F..%2Fb%20c%25+%C3%A9", lease, "c").status()).isEqualTo(204);
    }

    private static String token(Reply claim, int index) {
        return claim.commands()
                .get(index)
                .getAsJsonObject("lease")
                .get("leaseToken")
                .getAsString();
    }
}
