package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;

/** What was given for a time ends by itself, to the moment, and is then written down. */
final class TermTest extends PairedBenchTest {

    private static final Map<String, Object> ALLOWED = Map.of("remoteApprovals", "remote_allowed");

    @BeforeEach
    void prepare() throws Exception {
        bench.runtime().asks("per-1", Kind.PERMISSION, "ses-1", Map.of("command", "ls"));
    }

    @Test
    void takesRemoteAnswersForATimeAndThenAsksThePersonAgain() throws Exception {
        change(ALLOWED, null, in(2));
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND))
                .containsEntry("status", "completed");
        bench.runtime().asks("per-1", Kind.PERMISSION, "ses-1", Map.of("command", "ls"));

        bench.doubles.clock().pass(Duration.ofHours(2));

        assertThat(bench.result(pairing, "c-2", 2, CommandKind.PERMISSION_RESPOND))
                .containsEntry("status", "requires_local_confirmation");
        lapses().look();
        assertThat(now().policy()).isEqualTo(Policy.DEFAULT);
        assertThat(now().term()).isEqualTo(Term.OPEN);
        assertThat(bench.audit().of(AuditAction.PAIRING_REMOTE_ALLOWED_ENDED)).hasSize(1);
    }

    @Test
    void neverProlongsTheTimeUnlessAsked() throws Exception {
        change(ALLOWED, null, in(2));

        change(Map.of("remoteQuestions", "remote_allowed"), null, null);
        assertThat(now().term().remoteAllowed().instant()).isNotNull();

        change(Map.of(), null, Until.FOR_EVER);
        assertThat(now().term().remoteAllowed()).isEqualTo(Until.FOR_EVER);
    }

    @Test
    void givesNothingBackWithAChangeAfterTheTimeIsOver() throws Exception {
        change(ALLOWED, null, in(2));
        bench.doubles.clock().pass(Duration.ofHours(3));

        change(Map.of("allowRemoteAbort", false), null, null);

        assertThat(now().policy().remoteApprovals()).isEqualTo(RemoteAnswers.LOCAL_CONFIRMATION);
    }

    @Test
    void forgetsTheTimeWithThePolicyItWasFor() throws Exception {
        change(ALLOWED, null, in(2));

        change(Map.of("remoteApprovals", "disabled"), null, null);

        assertThat(now().term()).isEqualTo(Term.OPEN);
    }

    @Test
    void endsAPairingByItself() throws Exception {
        change(Map.of(), in(1), null);
        bench.doubles.clock().pass(Duration.ofHours(1));

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.PROMPT)).containsEntry("status", "blocked_by_policy");
        lapses().look();

        assertThat(now().status()).isEqualTo(PairingStatus.REVOKED);
        until("the broker has heard", () -> !now().untoldRevocation());
        assertThat(bench.doubles.secrets().kept()).isZero();
        assertThat(bench.audit().of(AuditAction.PAIRING_REVOKED).get(0).reason())
                .contains("time");
    }

    @Test
    void leavesAPairingAsItIsUntilThen() throws Exception {
        change(ALLOWED, in(3), in(2));
        bench.doubles.clock().pass(Duration.ofMinutes(119));

        lapses().look();

        assertThat(now().policy().remoteApprovals()).isEqualTo(RemoteAnswers.REMOTE_ALLOWED);
        assertThat(now().revoked()).isFalse();
    }

    @Test
    void refusesATimeThatIsOverOrForNothing() {
        assertThatThrownBy(() -> change(Map.of(), in(-1), null)).hasMessageContaining("over");
        assertThatThrownBy(() -> change(Map.of(), null, in(1))).hasMessageContaining("remote_allowed");
        assertThatThrownBy(() -> bench.pairings()
                        .create(new PairingDraft(
                                "Phone",
                                "Laptop",
                                Bench.BROKER,
                                Scope.ALL_SESSIONS,
                                Policy.DEFAULT,
                                Limits.DEFAULT,
                                new Term(in(-1), Until.FOR_EVER),
                                false)))
                .isInstanceOf(PairingException.class);
    }

    @Test
    void takesNoMoreOfAKindThanItsLimitAndSaysWhenToTryAgain() throws Exception {
        bench.pairings()
                .update(
                        pairing.id(),
                        new PairingChange(null, null, null, null, Map.of(), Map.of("status", 2), null, null));

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("ok", true);
        assertThat(bench.result(pairing, "c-2", 2, CommandKind.STATUS)).containsEntry("ok", true);
        var third = bench.result(pairing, "c-3", 3, CommandKind.STATUS);

        assertThat(third).containsEntry("status", "blocked_by_policy");
        assertThat(third.get("message").toString()).contains("2 commands").contains("try again in");
        assertThat(third.get("data").toString()).contains("retryAfterSeconds");
        assertThat(bench.result(pairing, "c-4", 4, CommandKind.ABORT)).containsEntry("ok", true);
    }

    private Until in(int hours) {
        return new Until(bench.doubles.clock().instant().plus(Duration.ofHours(hours)));
    }

    private void change(Map<String, Object> policy, @Nullable Until expires, @Nullable Until remoteAllowed)
            throws PairingException {
        bench.pairings()
                .update(
                        pairing.id(),
                        new PairingChange(null, null, null, null, policy, Map.of(), expires, remoteAllowed));
    }

    private Lapses lapses() {
        return new Lapses(bench.ports, bench.desk().book(), bench.desk().revoker());
    }

    private Pairing now() {
        return bench.desk().book().find(pairing.id()).orElseThrow();
    }
}
