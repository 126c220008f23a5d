package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** A broker that has ended a pairing is believed. */
final class RevokedByBrokerTest extends PairedBenchTest {

    @Test
    void holdsAlsoForABrokerThatEndedItWhileTheDiskIsFull() throws Exception {
        bench.doubles.pairings().full(true);
        bench.broker().remoteStatus("revoked");

        until("revoked", () -> bench.pairings().get(pairing.id()).revoked());
        until("the token is gone", () -> bench.doubles.secrets().kept() == 0);
    }

    @Test
    void followsABrokerThatSaysThePairingWasRevokedWithoutTellingItSo() throws Exception {
        bench.broker().remoteStatus("revoked");

        until("revoked", () -> bench.pairings().get(pairing.id()).revoked());
        until("the token is gone", () -> bench.doubles.secrets().kept() == 0);
        assertThat(bench.broker().requests(Call.REVOKE)).isEmpty();
        assertThat(bench.audit().of(AuditAction.PAIRING_REVOKED)).hasSize(1);
    }

    @Test
    void runsNoCommandThatCameAlongWithTheNewsOfTheRevocation() throws Exception {
        bench.pairings().disconnect(pairing.id());
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);
        bench.broker().remoteStatus("revoked");
        var ending = bench.audit().hold(AuditAction.PAIRING_REVOKED);

        bench.pairings().connect(pairing.id());
        ending.awaitArrival();
        until("nothing under way", () -> bench.desk().connectors().busy(pairing.id()) == 0);
        assertThat(bench.runtime().effects()).isEmpty();

        ending.release();
        until("revoked", () -> bench.pairings().get(pairing.id()).revoked());
    }

    @Test
    void followsABrokerThatNoLongerKnowsThePairing() throws Exception {
        bench.broker().fail(Call.HEARTBEAT, new TransportException(Reason.GONE, "410"));
        var other = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);

        until("revoked", () -> bench.pairings().get(other.id()).revoked());
    }
}
