package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;
import org.opencowork.pairing.core.bench.ScriptedTransport.Request;

/** A pairing whose broker is away, busy or says no. */
final class ReconnectionTest extends BenchTest {

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "BROKEN_ANSWER", "REQUEST_REFUSED", "ADDRESS_REFUSED"})
    void goesOfflineWithTheReasonAndComesBackByItself(Reason reason) throws Exception {
        bench.broker().failNext(Call.CLAIM, new TransportException(reason, "The network is down."));
        var pairing = bench.paired();

        until("offline", () -> bench.audit().of(AuditAction.PAIRING_OFFLINE).size() == 1);
        assertThat(bench.pairings().get(pairing.id()).error()).isEqualTo("The network is down.");
        until("online again", () -> bench.pairings().get(pairing.id()).status() == PairingStatus.PAIRED_ONLINE);
        until("claimed again", () -> claims().size() >= 2);

        assertThat(bench.pairings().get(pairing.id()).error()).isNull();
        assertThat(bench.audit().of(AuditAction.PAIRING_CONNECTED)).hasSize(2);
        assertThat(between(claims(), 0, 1)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(10));
    }

    @Test
    void leavesABusyBrokerAloneForAsLongAsItWishes() throws Exception {
        var wish = Duration.ofMillis(1_700);
        bench.broker().failNext(Call.CLAIM, new TransportException(Reason.BUSY, "503", wish, null));
        bench.paired();

        until("claimed again", () -> claims().size() >= 2);

        assertThat(between(claims(), 0, 1)).isGreaterThanOrEqualTo(wish);
    }

    @Test
    void stopsAndSaysWhyWhenTheTokenIsRefused() throws Exception {
        bench.broker()
                .fail(Call.HEARTBEAT, new TransportException(Reason.TOKEN_REFUSED, "The token was refused (401)."));
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);
        until("an error", () -> bench.pairings().get(pairing.id()).status() == PairingStatus.ERROR);

        var asked = bench.broker().arrived();
        bench.desk().connectors().renewAll();
        bench.runtime().says("session.idle", "ses-1", "ses-1", "x");
        until("the event is kept", () -> bench.doubles.outbox().waiting(pairing.id()) > 0);

        assertThat(bench.pairings().get(pairing.id()).error()).contains("401");
        assertThat(bench.broker().arrived()).isEqualTo(asked);
        assertThat(bench.audit().of(AuditAction.PAIRING_OFFLINE)).hasSize(1);
    }

    @Test
    void connectsAgainWhenThePersonHasPutTheTokenRight() throws Exception {
        bench.broker().fail(Call.HEARTBEAT, new TransportException(Reason.TOKEN_REFUSED, "401"));
        var pairing = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);
        until("an error", () -> bench.pairings().get(pairing.id()).status() == PairingStatus.ERROR);
        bench.broker().heal(Call.HEARTBEAT);

        bench.pairings().connect(pairing.id());

        until("online", () -> bench.pairings().get(pairing.id()).status() == PairingStatus.PAIRED_ONLINE);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_REFUSED", "GONE"})
    void learnsFromARefusedEventThatItMustNotAskAgain(Reason reason) throws Exception {
        var pairing = bench.paired();
        until("a held claim", () -> bench.broker().held() == 1);
        for (var call : List.of(Call.PUBLISH, Call.CLAIM, Call.HEARTBEAT)) {
            bench.broker().fail(call, new TransportException(reason, "no such token"));
        }

        bench.runtime().says("session.idle", "ses-1", "ses-1", "x");

        var end = reason == Reason.GONE ? PairingStatus.REVOKED : PairingStatus.ERROR;
        until("the end", () -> bench.pairings().get(pairing.id()).status() == end);
        assertThat(bench.broker().requests(Call.PUBLISH)).hasSize(1);
    }

    @Test
    void claimsNothingWhileTheBrokerIsDraining() throws Exception {
        bench.broker().remoteStatus("draining");
        var pairing = bench.paired();
        bench.send(pairing, "c-1", 1, CommandKind.PROMPT);

        bench.runtime().says("session.idle", "ses-1", "ses-1", "x");
        until("an event leaves", () -> !bench.broker().events().isEmpty());

        assertThat(claims()).hasSize(1);
        assertThat(bench.runtime().effects()).isEmpty();
    }

    @Test
    void connectsEnabledPairingsAfterARestartAndLeavesDisabledOnesAlone() throws Exception {
        var on = bench.paired();
        var off = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        bench.close();
        var before = bench.broker().arrived();

        bench = Bench.open(bench.doubles);

        assertThat(bench.pairings().get(off.id()).status()).isEqualTo(PairingStatus.DISABLED);
        until("online", () -> bench.pairings().get(on.id()).status() == PairingStatus.PAIRED_ONLINE);
        until("a held claim", () -> bench.broker().held() == 1);
        assertThat(bench.broker().arrived() - before).isEqualTo(3);
    }

    @Test
    void comesBackAtOnceWhenItIsWokenAlthoughItsBackoffIsLong() throws Exception {
        bench.broker().failNext(Call.CLAIM, new TransportException(Reason.BUSY, "503", Duration.ofHours(1), null));
        bench.paired();
        until("offline", () -> bench.audit().of(AuditAction.PAIRING_OFFLINE).size() == 1);

        bench.desk().connectors().renewAll();

        until("claimed again", () -> claims().size() >= 2);
    }

    private List<Request> claims() {
        return bench.broker().requests(Call.CLAIM);
    }

    private static Duration between(List<Request> requests, int earlier, int later) {
        return Duration.between(requests.get(earlier).at(), requests.get(later).at());
    }
}
