package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** A pairing changes over to a newer token once its broker takes it, and loses nothing meanwhile. */
final class TokenRotationTest extends PairedBenchTest {

    private String first;

    @BeforeEach
    void prepare() throws Exception {
        first = bench.broker().requests(Call.HEARTBEAT).get(0).token();
    }

    @Test
    void staysWithTheTokenInUseWhileTheBrokerDoesNotTakeTheNewerOne() throws Exception {
        var newer = rotated();
        bench.broker().takesOnly(first);

        greetAnew();

        assertThat(beats()).endsWith(newer, first);
        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("status", "completed");
        assertThat(now().credential().rotatingSince()).isNotNull();
        assertThat(now().status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
    }

    @Test
    void usesTheNewerTokenAloneOnceTheBrokerHasTakenIt() throws Exception {
        var newer = rotated();

        greetAnew();
        bench.broker().takesOnly(newer);

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("status", "completed");
        assertThat(now().credential().rotatingSince()).isNull();
        assertThat(bench.audit().of(AuditAction.PAIRING_TOKEN_TAKEN)).hasSize(1);
        greetAnew();
        assertThat(beats()).endsWith(newer, newer);
    }

    @Test
    void changesOverByItselfWhereTheTokenInUseIsEndedAtOnce() throws Exception {
        var newer = rotated();
        until("a held claim", () -> bench.broker().held() == 1);
        bench.broker().takesOnly(newer);

        bench.desk().connectors().renewAll();

        assertThat(bench.result(pairing, "c-1", 1, CommandKind.STATUS)).containsEntry("status", "completed");
        assertThat(now().status()).isEqualTo(PairingStatus.PAIRED_ONLINE);
    }

    @Test
    void sendsAgainWhatWasOnItsWayWithTheTokenBefore() throws Exception {
        var deliver = bench.broker().hold(Call.DELIVER);
        bench.send(pairing, "c-1", 1, CommandKind.STATUS);
        deliver.awaitArrival();
        var newer = rotated();
        greetAnew();
        bench.broker().takesOnly(newer);
        bench.broker().failNext(Call.DELIVER, new TransportException(Reason.TOKEN_REFUSED, "401"));

        deliver.release();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
        assertThat(bench.broker().requests(Call.DELIVER))
                .extracting(request -> request.token())
                .containsExactly(first, newer);
    }

    @Test
    void handsInAResultAgainThatWasRefusedBeforeTheNewerTokenWasTaken() throws Exception {
        var newer = rotated();
        until("a held claim", () -> bench.broker().held() == 1);
        var deliver = bench.broker().hold(Call.DELIVER);
        bench.send(pairing, "c-1", 1, CommandKind.STATUS);
        deliver.awaitArrival();
        bench.broker().takesOnly(newer);
        bench.broker().failNext(Call.DELIVER, new TransportException(Reason.TOKEN_REFUSED, "401"));
        deliver.release();

        bench.desk().connectors().renewAll();

        assertThat(bench.result("c-1")).containsEntry("status", "completed");
    }

    @Test
    void stopsWhereTheBrokerTakesNeither() throws Exception {
        rotated();
        bench.broker().takesOnly();

        bench.desk().connectors().renewAll();

        until("it stops", () -> now().status() == PairingStatus.ERROR);
    }

    @Test
    void forgetsBothWithTheRevocation() throws Exception {
        rotated();

        bench.pairings().revoke(pairing.id());

        until("the broker has heard", () -> !now().credential().hasToken());
        assertThat(bench.doubles.secrets().kept()).isZero();
        assertThatThrownBy(() -> bench.pairings().rotateToken(pairing.id())).isInstanceOf(PairingException.class);
    }

    @Test
    void isInTheAuditBeforeThereIsAnyToken() {
        bench.audit().fail(AuditAction.PAIRING_TOKEN_ROTATED);

        assertThatThrownBy(() -> bench.pairings().rotateToken(pairing.id())).isInstanceOf(PairingException.class);

        assertThat(bench.doubles.secrets().kept()).isEqualTo(1);
    }

    private String rotated() throws Exception {
        try (var token = bench.pairings().rotateToken(pairing.id()).token()) {
            return token.reveal(String::new);
        }
    }

    private void greetAnew() throws Exception {
        bench.pairings().disconnect(pairing.id());
        var before = bench.broker().requests(Call.CLAIM).size();
        bench.pairings().connect(pairing.id());
        until("a claim", () -> bench.broker().requests(Call.CLAIM).size() > before);
    }

    private List<String> beats() {
        return bench.broker().requests(Call.HEARTBEAT).stream()
                .map(request -> request.token())
                .toList();
    }

    private Pairing now() {
        return bench.desk().book().find(pairing.id()).orElseThrow();
    }
}
