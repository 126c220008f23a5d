package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** Revocation wins: here first, and the broker is told until it has heard. */
final class RevocationTest extends PairedBenchTest {

    @Test
    void endsThePairingTellsTheBrokerAndThenRemovesTheToken() throws Exception {
        var revoked = bench.pairings().revoke(pairing.id());

        assertThat(revoked.status()).isEqualTo(PairingStatus.REVOKED);
        assertThat(revoked.enabled()).isFalse();
        until("the token is gone", () -> bench.doubles.secrets().kept() == 0);
        until("noted", () -> !bench.pairings().get(pairing.id()).untoldRevocation());
        assertThat(bench.pairings().get(pairing.id()).credential().hasToken()).isFalse();
        assertThat(bench.broker().requests(Call.REVOKE)).hasSize(1);
        assertThat(bench.audit().of(AuditAction.PAIRING_REVOKED)).hasSize(1);
    }

    @Test
    void endsAClaimThatIsBeingHeldAndSendsNothingButTheFarewell() throws Exception {
        until("a held claim", () -> bench.broker().held() == 1);
        var before = bench.broker().arrived();

        bench.pairings().revoke(pairing.id());
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);

        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        until("nothing is held", () -> bench.broker().held() == 0);
        assertThat(bench.broker().arrived()).isEqualTo(before + 1);
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void runsNothingOfAClaimWhoseAnswerWasOnItsWay() throws Exception {
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.send(pairing, "c-2", 2, CommandKind.PROMPT);
        prompt.awaitArrival();
        until(
                "both are claimed",
                () -> bench.pairings()
                        .facts(pairing.id())
                        .get("commandsUnderWay")
                        .equals(2L));

        var revoking = CompletableFuture.supplyAsync(this::revoke);
        until("the gate is shut", () -> bench.broker().held() == 0);
        prompt.release();
        revoking.get(20, TimeUnit.SECONDS);

        until(
                "nothing is under way",
                () -> bench.pairings()
                        .facts(pairing.id())
                        .get("commandsUnderWay")
                        .equals(0L));
        assertThat(bench.runtime().effects()).containsExactly("prompt c-1 in ses-1");
        assertThat(bench.broker().requests(Call.DELIVER)).isEmpty();
    }

    @Test
    void waitsForTheEffectThatHadBegun() throws Exception {
        var prompt = bench.runtime().hold("prompt");
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();

        var revoking = CompletableFuture.supplyAsync(this::revoke);
        until("the claim has ended", () -> bench.broker().held() == 0);
        assertThat(revoking).isNotDone();
        prompt.release();

        assertThat(revoking.get(20, TimeUnit.SECONDS).revoked()).isTrue();
    }

    @Test
    void doesNotTryAnAgentAgainThatIsAwayOnceThePairingHasEnded() throws Exception {
        var prompt = bench.runtime().hold("prompt");
        bench.runtime().failNext("prompt", AgentRuntimeException.Reason.UNAVAILABLE);
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        prompt.awaitArrival();
        var revoking = CompletableFuture.supplyAsync(this::revoke);
        until("the claim has ended", () -> bench.broker().held() == 0);

        prompt.release();
        revoking.get(20, TimeUnit.SECONDS);

        assertThat(bench.runtime().effects()).hasSize(1);
    }

    @Test
    void isNotKeptFromItByAnAuditThatFails() throws Exception {
        bench.audit().fail(AuditAction.PAIRING_REVOKED);

        assertThat(bench.pairings().revoke(pairing.id()).revoked()).isTrue();
    }

    @Test
    void isShutOffInThisProcessEvenIfTheDiskIsFullAndTheBrokerIsTold() throws Exception {
        bench.doubles.pairings().full(true);

        assertThatThrownBy(() -> bench.pairings().revoke(pairing.id()))
                .hasMessageContaining("is shut off, but that is not on disk yet")
                .hasMessageContaining("The disk is full.");

        until("nothing is held", () -> bench.broker().held() == 0);
        until(
                "the broker has heard",
                () -> !bench.broker().requests(Call.REVOKE).isEmpty());
        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.REVOKED);
        assertThatThrownBy(() -> bench.pairings().connect(pairing.id())).hasMessageContaining("revoked");
        assertThatThrownBy(() -> bench.pairings().revoke(pairing.id())).hasMessageContaining("The disk is full.");
    }

    @Test
    void isWrittenDownOnceTheDiskHasRoom() throws Exception {
        bench.doubles.pairings().full(true);
        assertThatThrownBy(() -> bench.pairings().revoke(pairing.id())).isInstanceOf(PairingException.class);

        bench.doubles.pairings().full(false);

        until("on disk", () -> bench.doubles.pairings().load().stream().allMatch(Pairing::revoked));
    }

    @Test
    void cannotBeUndoneByAConnectThatWasUnderWay() throws Exception {
        bench.pairings().disconnect(pairing.id());
        var audited = bench.audit().hold(AuditAction.PAIRING_ENABLED);
        var connecting = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> bench.pairings().connect(pairing.id())));
        audited.awaitArrival();
        bench.pairings().revoke(pairing.id());
        until("the broker has heard", () -> bench.doubles.secrets().kept() == 0);
        var before = bench.broker().arrived();

        audited.release();
        connecting.get(20, TimeUnit.SECONDS);

        var after = bench.pairings().get(pairing.id());
        assertThat(after.status()).isEqualTo(PairingStatus.REVOKED);
        assertThat(after.enabled()).isFalse();
        assertThat(bench.broker().arrived()).isEqualTo(before);
    }

    @Test
    void cannotBeUndoneByADisconnectThatWasUnderWay() throws Exception {
        var audited = bench.audit().hold(AuditAction.PAIRING_DISABLED);
        var disconnecting = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> bench.pairings().disconnect(pairing.id())));
        audited.awaitArrival();
        bench.pairings().revoke(pairing.id());

        audited.release();
        disconnecting.get(20, TimeUnit.SECONDS);

        assertThat(bench.pairings().get(pairing.id()).status()).isEqualTo(PairingStatus.REVOKED);
    }

    @Test
    void isFinal() throws Exception {
        bench.pairings().revoke(pairing.id());

        assertThatThrownBy(() -> bench.pairings().connect(pairing.id())).hasMessageContaining("revoked");
        assertThatThrownBy(() -> bench.pairings().disconnect(pairing.id())).hasMessageContaining("revoked");
        assertThatThrownBy(() -> bench.pairings().sync(pairing.id())).hasMessageContaining("revoked");
        assertThat(bench.pairings().revoke(pairing.id()).revoked()).isTrue();
        assertThat(bench.audit().of(AuditAction.PAIRING_REVOKED)).hasSize(1);
    }

    @Test
    void holdsForAPairingThatHasNotEvenBegunToConnect() throws Exception {
        var idle = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        until("the other holds its claim", () -> bench.broker().held() == 1);
        var before = bench.broker().arrived();

        bench.desk().connectors().shutOff(idle.id());
        bench.desk().connectors().connect(idle.id());

        until(
                "its thread has ended",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("pairing-claims-" + idle.id())));
        assertThat(bench.broker().arrived()).isEqualTo(before);
    }

    private Pairing revoke() {
        try {
            return bench.pairings().revoke(pairing.id());
        } catch (PairingException failed) {
            throw new AssertionError(failed);
        }
    }
}
