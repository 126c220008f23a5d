package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;
import org.opencowork.pairing.core.bench.ScriptedTransport.Request;

/** How a pairing keeps in touch with its broker, whatever that does. */
final class ConnectionTest extends BenchTest {

    @Test
    void greetsTheBrokerThenClaimsAtOnceAndThenLetsTheBrokerHoldTheClaim() throws Exception {
        var pairing = bench.paired();
        until("a held claim", () -> bench.broker().held() == 1);

        assertThat(bench.broker().requests(Call.HEARTBEAT).get(0).body()).isEqualTo(new Heartbeat("paired_online", 0));
        assertThat(claims())
                .extracting(request -> ((ClaimRequest) request.body()).hold())
                .containsExactly(Duration.ZERO, Duration.ofSeconds(50));
        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
        assertThat(bench.audit().of(AuditAction.PAIRING_CONNECTED)).hasSize(1);
    }

    @Test
    void hasItOnRecordOnceThatTheTokenIsReadAsSoonAsTheAuditTakesIt() throws Exception {
        bench.audit().fail(AuditAction.PAIRING_TOKEN_READ);
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);
        until("a held claim", () -> bench.broker().held() == 1);
        assertThat(bench.audit().of(AuditAction.PAIRING_TOKEN_READ)).isEmpty();

        bench.audit().heal(AuditAction.PAIRING_TOKEN_READ);
        bench.result(pairing, "c-1", 1, CommandKind.STATUS);
        bench.result(pairing, "c-2", 2, CommandKind.STATUS);

        assertThat(bench.audit().of(AuditAction.PAIRING_TOKEN_READ))
                .singleElement()
                .satisfies(entry -> assertThat(entry.metadata()).containsEntry("place", "memory"));
    }

    @Test
    void greetsABrokerThatHasMovedAtOnce() throws Exception {
        var pairing = bench.paired();
        until("a held claim", () -> bench.broker().held() == 1);
        var greeted = bench.broker().requests(Call.HEARTBEAT).size();

        bench.pairings()
                .update(pairing.id(), new PairingChange(null, null, "https://moved.example.com", null, Map.of()));

        until("a greeting", () -> bench.broker().requests(Call.HEARTBEAT).size() == greeted + 1);
        until("a held claim again", () -> bench.broker().held() == 1);
    }

    @Test
    void claimsWithItsCursorItsCommandsAndItsPolicy() throws Exception {
        bench.paired();

        var claim = (ClaimRequest) claims().get(0).body();
        assertThat(claim.afterSequence()).isZero();
        assertThat(claim.limit()).isPositive();
        assertThat(claim.capabilities())
                .containsEntry("workspaces", List.of("local"))
                .containsEntry("policy", Policy.DEFAULT.toTree());
        assertThat((List<?>) claim.capabilities().get("commands")).hasSize(CommandKind.values().length);
    }

    @Test
    void pollsEverMoreSeldomABrokerThatDoesNotHoldAClaim() throws Exception {
        bench.broker().holds(false);
        bench.paired();

        until("six claims", () -> claims().size() >= 6);

        var claims = claims();
        assertThat(between(claims, 2, 3)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(between(claims, 4, 5)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void doesNotRushABrokerThatRepeatsWhatWeAreBusyWith() throws Exception {
        var pairing = bench.paired();
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();
        until("a held claim", () -> bench.broker().held() == 1);
        var begun = System.nanoTime();

        bench.broker().repeats(true);
        var before = claims().size();
        until("five claims", () -> claims().size() >= before + 5);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(800));
        prompt.release();
        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not explicit", "offline"})
    void believesNoAnswerThatNothingIsMissingIfTheBrokerMayHaveKeptSomethingBack(String trouble) throws Exception {
        var pairing = bench.paired();
        bench.broker().explicit(trouble.equals("offline"));
        bench.broker().remoteStatus(trouble.equals("offline") ? trouble : null);
        bench.result(pairing, "c-5", 5, CommandKind.STATUS);
        bench.awaitState(pairing, "c-5", JournalEntry.State.DELIVERED);
        var late = Instant.now().plusMillis(2_500);
        until(
                "two claims that would prove it",
                () -> claims().stream()
                                .filter(claim -> claim.at().isAfter(late))
                                .count()
                        > 1);
        assertThat(bench.doubles.journal().cursor(pairing.id())).isZero();

        bench.broker().explicit(true);
        bench.broker().remoteStatus(null);

        until("the cursor passes the hole", () -> bench.doubles.journal().cursor(pairing.id()) == 5);
    }

    @Test
    void pollsSoonAgainAfterACommand() throws Exception {
        bench.broker().holds(false);
        var pairing = bench.paired();
        until("a slow pace", () -> claims().size() >= 8);
        var before = claims().size();
        bench.send(pairing, "c-1", 1, CommandKind.STATUS);

        until("two more claims", () -> claims().size() >= before + 2);

        assertThat(between(claims(), 5, 6)).isGreaterThan(Duration.ofMillis(590));
        assertThat(between(claims(), before, before + 1)).isLessThan(Duration.ofMillis(590));
    }

    @Test
    void claimsNothingAfterADisconnectThatCameWhileItWasGreetingTheBroker() throws Exception {
        var greeting = bench.broker().hold(Call.HEARTBEAT);
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);
        greeting.awaitArrival();

        bench.pairings().disconnect(pairing.id());
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        greeting.release();

        until("its thread has ended", () -> threads("pairing-claims-" + pairing.id()) == 0);
        assertThat(claims()).isEmpty();
        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.DISABLED);
    }

    @Test
    void endsAHeldClaimOnDisconnectAndHandsInWhatIsStillRunning() throws Exception {
        var pairing = bench.paired();
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();

        bench.pairings().disconnect(pairing.id());
        until("nothing is held", () -> bench.broker().held() == 0);
        prompt.release();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    @Test
    void syncClaimsRunsDeliversAndPublishesAndCountsThem() throws Exception {
        bench.broker().remoteStatus("draining");
        var pairing = bench.paired();
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);

        var report = bench.pairings().sync(pairing.id());

        assertThat(report.claimed()).isEqualTo(1);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(bench.broker().accepted("c-1")).isPresent();
    }

    @Test
    void syncAlsoHearsThatThePairingIsOver() throws Exception {
        bench.broker().remoteStatus("draining");
        var pairing = bench.paired();
        bench.broker().remoteStatus("revoked");

        assertThat(bench.pairings().sync(pairing.id()).claimed()).isZero();

        assertThat(bench.pairings().get(pairing.id()).revoked()).isTrue();
    }

    private List<Request> claims() {
        return bench.broker().requests(Call.CLAIM);
    }

    private static Duration between(List<Request> requests, int earlier, int later) {
        return Duration.between(requests.get(earlier).at(), requests.get(later).at());
    }

    private static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }
}
