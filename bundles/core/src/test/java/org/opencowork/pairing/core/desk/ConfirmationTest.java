package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;

/** A remote answer under {@code local_confirmation} waits for the person, and does nothing by itself. */
final class ConfirmationTest extends PairedBenchTest {

    private Confirmations confirmations;

    @BeforeEach
    void prepare() throws Exception {
        confirmations = new ConfirmationDesk(bench.desk());
        bench.runtime().asks("per-1", Kind.PERMISSION, "ses-1", Map.of("command", "rm -r build"));
    }

    @Test
    void failsAtOnceAndWaitsHereWithAllThatThePersonNeeds() {
        var result = bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);

        assertThat(result).containsEntry("ok", false).containsEntry("status", "requires_local_confirmation");
        assertThat(bench.runtime().effects()).isEmpty();
        var proposal = theOnly();
        assertThat(proposal.request().detail()).isEqualTo(Map.of("command", "rm -r build"));
        assertThat(proposal.answer()).isEqualTo(new Action.RespondPermission("per-1", true));
        assertThat(proposal.actor().label()).isEqualTo("Ada");
        assertThat(result.get("data").toString()).contains(proposal.id());
    }

    @Test
    void isDoneAsThePersonsActOnceApprovedAndNeverAgain() throws Exception {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);
        var id = theOnly().id();

        confirmations.approve(id);

        assertThat(bench.runtime().effects()).containsExactly("permission per-1 true");
        assertThat(confirmations.waiting()).isEmpty();
        assertThat(bench.doubles.proposals().load()).isEmpty();
        assertThatThrownBy(() -> confirmations.approve(id)).hasMessageContaining("waits");
        assertThat(bench.audit()
                        .of(AuditAction.CONFIRMATION_APPROVED)
                        .get(0)
                        .actor()
                        .id())
                .isEqualTo("local");
        hears("command.completed", "approved");
    }

    @Test
    void isNotDoneWhereTheAuditCannotBeWritten() throws Exception {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);
        bench.audit().fail(AuditAction.CONFIRMATION_APPROVED);

        assertThatThrownBy(() -> confirmations.approve(theOnly().id())).isInstanceOf(PairingException.class);

        assertThat(bench.runtime().effects()).isEmpty();
        assertThat(confirmations.waiting()).hasSize(1);
    }

    @Test
    void leavesTheRequestToThePersonWhenDenied() throws Exception {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);

        confirmations.deny(theOnly().id());

        assertThat(bench.runtime().effects()).isEmpty();
        assertThat(bench.runtime().pending()).hasSize(1);
        hears("command.failed", "denied");
    }

    @Test
    void goesOnWaitingWhileTheAgentIsAway() throws Exception {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);
        bench.runtime().failNext("permission", Reason.UNAVAILABLE);
        var id = theOnly().id();

        assertThatThrownBy(() -> confirmations.approve(id)).hasMessageContaining("goes on waiting");
        confirmations.approve(id);

        assertThat(bench.runtime().effects()).containsExactly("permission per-1 true");
    }

    @Test
    void endsWithItsPairing() throws Exception {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);
        var id = theOnly().id();
        bench.pairings().revoke(pairing.id());

        assertThatThrownBy(() -> confirmations.approve(id)).isInstanceOf(PairingException.class);

        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void isVoidAsSoonAsTheRequestWasAnsweredInAnotherWay() {
        bench.result(pairing, "c-1", 1, CommandKind.PERMISSION_RESPOND);

        bench.runtime().answered("per-1");
        bench.runtime().says("permission.replied", "ses-1", "ses-1", "");

        hears("command.failed", "ended");
        assertThat(confirmations.waiting()).isEmpty();
    }

    @Test
    void neverWaitsForWhatNobodyAsks() {
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.QUESTION_REPLY))
                .containsEntry("status", "requires_local_confirmation");
        assertThat(confirmations.waiting()).isEmpty();
    }

    @Test
    void turnsAFloodDown() {
        for (var n = 1; n <= 20; n++) {
            bench.runtime().asks("per-1", Kind.PERMISSION, "ses-1", Map.of("n", n));
            bench.result(pairing, "c-" + n, n, CommandKind.PERMISSION_RESPOND);
        }

        assertThat(confirmations.waiting()).as("one for each request").hasSize(1);
    }

    private void hears(String type, String verdict) {
        until(
                "the remote hears",
                () -> bench.broker().events().stream()
                        .anyMatch(event -> type.equals(event.get("type"))
                                && event.get("payload") instanceof Map<?, ?> payload
                                && verdict.equals(payload.get("confirmation"))));
    }

    private Proposal theOnly() {
        assertThat(confirmations.waiting()).hasSize(1);
        return confirmations.waiting().get(0);
    }
}
