package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.PlainRedactor;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** Adapters come and go while the desk works. */
final class ExchangeTest extends BenchTest {

    @Test
    void neitherClaimsNorGreetsWhileThereIsNoRedactorAndSaysWhy() throws Exception {
        takeRedactorOut();
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);

        until("it says why", () -> bench.pairings().get(pairing.id()).error() != null);
        assertThat(bench.pairings().get(pairing.id()).error()).contains("part of the Desktop is missing");
        assertThat(bench.broker().arrived()).isZero();

        putRedactorIn();
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("status", "completed");
    }

    @Test
    void letsResultsAndEventsWaitForARedactor() throws Exception {
        var pairing = bench.paired();
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();
        until("the acceptance is told", () -> bench.broker().events().size() == 1);
        takeRedactorOut();

        prompt.release();
        bench.runtime().says("message", "ses-1", "ses-1", "about " + PlainRedactor.SECRET);
        until("the effect is over", () -> bench.runtime().effects().size() == 1);
        assertThat(bench.doubles
                        .journal()
                        .find(pairing.id(), "c-1")
                        .orElseThrow()
                        .state())
                .isEqualTo(JournalEntry.State.STARTED);
        assertThat(bench.broker().requests(Call.DELIVER)).isEmpty();
        assertThat(bench.broker().events()).hasSize(1);

        putRedactorIn();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        until("the event leaves", () -> bench.broker().events().size() == 3);
        assertThat(bench.broker().events().toString())
                .contains("[secret-redacted]")
                .doesNotContain(PlainRedactor.SECRET);
    }

    @Test
    void sendsAHeldClaimAnewWhenTheTransportIsExchanged() throws Exception {
        var pairing = bench.paired();
        until("a held claim", () -> bench.broker().held() == 1);

        bench.ports.transport().plug(bench.broker(), Doubles.rank(1));
        bench.ports.transport().unplug(bench.broker());

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "completed");
        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void waitsForALockedSecretStoreAndGoesOnOnceItIsUnlocked() throws Exception {
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        bench.doubles.secrets().locked(true);
        bench.pairings().connect(pairing.id());
        until(
                "it says why",
                () -> "Unlock the store."
                        .equals(bench.pairings().get(pairing.id()).error()));
        assertThat(bench.broker().arrived()).isZero();

        assertThat(bench.pairings().facts(pairing.id())).containsEntry("waitsForSecrets", true);
        bench.doubles.secrets().locked(false);

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("status", "completed");
        assertThat(bench.pairings().facts(pairing.id())).containsEntry("waitsForSecrets", false);
    }

    @Test
    void hasItOnRecordWhichAdapterComes() {
        bench.desk().arrives("redaction", "com.example.OwnRedactor", "42");

        assertThat(bench.audit().of(AuditAction.ADAPTER_PLUGGED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.metadata())
                        .isEqualTo(Map.of("port", "redaction", "adapter", "com.example.OwnRedactor", "bundle", "42")));
    }

    @Test
    void observesTheAgentThatIsThereAndNoOther() throws Exception {
        assertThat(bench.runtime().observed()).isTrue();

        bench.desk().unobserve(bench.runtime());

        assertThat(bench.runtime().observed()).isFalse();
    }

    @Test
    void closesWithWhatRunsHandedInAndNothingHeld() throws Exception {
        var pairing = bench.paired();
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();
        var closing = new Thread(() -> bench.desk().close());
        closing.start();
        until("nothing is held", () -> bench.broker().held() == 0);

        prompt.release();
        closing.join(20_000);

        assertThat(closing.isAlive()).isFalse();
        assertThat(bench.broker().accepted("c-1")).isPresent();
        assertThat(bench.runtime().observed()).isFalse();
    }

    private void takeRedactorOut() {
        bench.ports.redactor().unplug(bench.doubles.redactor());
    }

    private void putRedactorIn() {
        bench.ports.redactor().plug(bench.doubles.redactor(), Doubles.rank(0));
    }
}
