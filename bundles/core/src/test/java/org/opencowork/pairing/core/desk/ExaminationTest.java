package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

final class ExaminationTest extends PairedBenchTest {

    @BeforeEach
    void prepare() throws Exception {
        until("a held claim", () -> bench.broker().held() == 1);
    }

    @Test
    void findsTheWayToABrokerThatAnswers() throws Exception {
        var found = bench.pairings().examine(pairing.id());

        assertThat(found).allMatch(Finding::well);
        assertThat(found).extracting(Finding::step).startsWith("address", "token", "broker");
        assertThat(found).extracting(Finding::found).anyMatch(sentence -> sentence.contains("commands come at once"));
    }

    @Test
    void saysWhatIsInTheWayAndWhatToDo() throws Exception {
        bench.broker()
                .failNext(
                        Call.HEARTBEAT,
                        new TransportException(Reason.TOKEN_REFUSED, "It does not know us: pair again."));

        var broker = step(bench.pairings().examine(pairing.id()), "broker");

        assertThat(broker.well()).isFalse();
        assertThat(broker.remedy()).isEqualTo("It does not know us: pair again.");
    }

    @Test
    void saysOfARevokedPairingThatThereIsNoWay() throws Exception {
        bench.pairings().revoke(pairing.id());
        var asked = bench.broker().requests(Call.HEARTBEAT).size();

        assertThat(bench.pairings().examine(pairing.id()))
                .extracting(Finding::step)
                .containsExactly("pairing");
        assertThat(bench.broker().requests(Call.HEARTBEAT)).hasSize(asked);
    }

    @Test
    void endsWithAPairingThatIsRevokedMeanwhile() throws Exception {
        var heartbeat = bench.broker().hold(Call.HEARTBEAT);
        var examined = new FutureTask<>(() -> bench.pairings().examine(pairing.id()));
        new Thread(examined).start();
        heartbeat.awaitArrival();

        bench.pairings().revoke(pairing.id());

        assertThat(step(examined.get(5, TimeUnit.SECONDS), "broker").well()).isFalse();
    }

    private static Finding step(List<Finding> found, String step) {
        return found.stream()
                .filter(finding -> finding.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
