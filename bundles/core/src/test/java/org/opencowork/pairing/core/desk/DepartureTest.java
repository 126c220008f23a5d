package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.api.desktop.Departures;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** The person sees what leaves, and stops it. */
final class DepartureTest extends PairedBenchTest {

    private Departures departures;

    @BeforeEach
    void prepare() throws Exception {
        departures = new DepartureDesk(bench.desk());
    }

    @Test
    void showsWhatLeavesUntilNobodyLooks() throws Exception {
        List<Departure> seen = new CopyOnWriteArrayList<>();
        var other = departures.watch(pairing.id(), seen::add);
        var looking = departures.watch(pairing.id(), seen::add);
        looking.close();

        says("one");
        until("seen", () -> seen.size() == 1);
        other.close();
        says("two");
        until("published", () -> bench.broker().events().size() == 2);

        assertThat(seen).singleElement().satisfies(departure -> {
            assertThat(departure.sessionId()).isEqualTo("ses-1");
            assertThat(departure.data().toString()).contains("one");
        });
    }

    @Test
    void publishesThoughSomebodyWhoLooksStumbles() throws Exception {
        departures.watch(pairing.id(), departure -> {
            throw new IllegalStateException("a broken window");
        });

        says("one");

        until("published", () -> bench.broker().events().size() == 1);
    }

    @Test
    void holdsEverythingBackWhilePausedAndSendsItAfterwards() throws Exception {
        departures.pause(pairing.id());

        says("one");
        until("it waits", () -> bench.doubles.outbox().waiting(pairing.id()) == 1);
        bench.desk().connectors().sync(pairing.id());
        assertThat(bench.broker().requests(Call.PUBLISH)).isEmpty();
        assertThat(departures.paused(pairing.id())).isTrue();

        departures.resume(pairing.id());
        until("published", () -> bench.broker().events().size() == 1);
        assertThat(bench.audit().of(AuditAction.STREAM_PAUSED)).hasSize(1);
        assertThat(bench.audit().of(AuditAction.STREAM_RESUMED)).hasSize(1);
    }

    @Test
    void breaksOffWhatIsUnderWayAndSendsItAgainAsItWas() throws Exception {
        var publish = bench.broker().hold(Call.PUBLISH);
        says("one");
        publish.awaitArrival();

        departures.pause(pairing.id());

        assertThat(bench.broker().events()).isEmpty();
        departures.resume(pairing.id());
        until("published", () -> bench.broker().events().size() == 1);
    }

    @Test
    void pausesNothingThatIsNotInTheAudit() {
        bench.audit().fail(AuditAction.STREAM_PAUSED);

        assertThatThrownBy(() -> departures.pause(pairing.id())).isInstanceOf(PairingException.class);
        assertThatThrownBy(() -> departures.watch("none", departure -> {})).isInstanceOf(PairingException.class);
    }

    private void says(String text) {
        bench.runtime().says("message", "ses-1", "ses-1", text);
    }
}
