package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.api.transport.TransportException.Reason;
import org.opencowork.pairing.core.bench.PlainRedactor;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;
import org.opencowork.pairing.core.bench.ScriptedTransport.Request;

/** The way of an event from the agent to the broker. */
final class EventFlowTest extends PairedBenchTest {

    @Test
    void publishesRedactedEventsOfASessionInOrderAndNumbered() {
        says("ses-1", "first " + PlainRedactor.SECRET);
        says("ses-1", "second");

        until("both", () -> texts().size() == 2);
        assertThat(texts()).containsExactly("first [secret-redacted]", "second");
        assertThat(bench.broker().events())
                .extracting(event -> event.get("sequence"))
                .containsExactly(1L, 2L);
        assertThat(bench.broker().events())
                .extracting(event -> event.get("pairingId"))
                .containsOnly(pairing.id());
    }

    @Test
    void publishesNothingOfASessionThatTakesNoPart() {
        bench.runtime().says("message", "ses-private", "ses-private", "private");
        bench.runtime().says("message", null, null, "about nothing");
        says("ses-1", "last");

        until("the last", () -> texts().contains("last"));
        assertThat(texts()).containsExactly("last");
    }

    @Test
    void publishesASubagentsEventsUnderItsRoot() {
        bench.runtime().says("message", "ses-sub", "ses-1", "from below");

        until("published", () -> texts().contains("from below"));
        assertThat(bench.broker().events().get(0)).containsEntry("sessionId", "ses-1");
    }

    @Test
    void publishesToEachPairingOnlyTheSessionsThatItMaySee() throws Exception {
        bench.runtime().root("ses-2", "Second");
        bench.sessions().adopt("ses-2");
        var narrow = bench.paired(Policy.DEFAULT, new Scope(List.of("local"), List.of("ses-2")));

        says("ses-1", "one");
        says("ses-2", "two");

        until("all three", () -> texts().size() == 3);
        assertThat(bench.broker().events())
                .filteredOn(event -> event.get("pairingId").equals(narrow.id()))
                .extracting(event -> event.get("sessionId"))
                .containsExactly("ses-2");
    }

    @Test
    void keepsNothingForADisabledPairing() throws Exception {
        var off = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);

        says("ses-1", "one");
        bench.runtime().saysThatEventsWereMissed();

        until("published to the other", () -> bench.broker().events().size() == 2);
        assertThat(bench.doubles.outbox().waiting(off.id())).isZero();
    }

    @Test
    void announcesThatEventsWereMissed() {
        bench.runtime().saysThatEventsWereMissed();

        until("announced", () -> !bench.broker().events().isEmpty());
        assertThat(bench.broker().events().get(0)).containsEntry("type", "status");
        assertThat(bench.broker().events().get(0).get("payload").toString()).contains("missed");
    }

    @Test
    void withholdsAnEventThatTheRedactorChokesOnAndSaysSo() {
        bench.doubles.redactor().broken(true);

        says("ses-1", "unredacted");

        until("news", () -> !bench.broker().events().isEmpty());
        assertThat(bench.broker().events().toString()).contains("withheld").doesNotContain("unredacted");
    }

    @Test
    void sendsABatchAgainAsItWasUnderTheSameId() {
        bench.broker().failNext(Call.PUBLISH, new TransportException(Reason.UNREACHABLE, "lost the answer"));

        says("ses-1", "one");

        until("published", () -> texts().contains("one"));
        var batches = batches();
        assertThat(batches).hasSize(2);
        assertThat(batches.get(1)).isEqualTo(batches.get(0));
    }

    @Test
    void leavesABusyBrokerAloneThoughFurtherEventsCome() {
        var wish = Duration.ofMillis(1_400);
        var publish = bench.broker().hold(Call.PUBLISH);
        bench.broker().failNext(Call.PUBLISH, new TransportException(Reason.BUSY, "429", wish, null));
        says("ses-1", "one");
        publish.awaitArrival();
        publish.release();

        says("ses-1", "two");

        until("both", () -> texts().size() == 2);
        var requests = bench.broker().requests(Call.PUBLISH);
        assertThat(between(requests)).isGreaterThanOrEqualTo(wish.minusMillis(5));
    }

    @Test
    void triesARefusedBatchInHalvesAndDropsOnlyTheEventThatIsAtFault() throws Exception {
        var other = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        bench.doubles.outbox().append(other.id(), List.of(status("e-1"), status("e-2"), status("e-3"), status("e-4")));
        for (var refused = 0; refused < 3; refused++) {
            bench.broker().failNext(Call.PUBLISH, new TransportException(Reason.REQUEST_REFUSED, "400"));
        }

        bench.pairings().connect(other.id());

        until("all is taken care of", () -> bench.doubles.outbox().waiting(other.id()) == 0);
        assertThat(batches()).extracting(batch -> batch.events().size()).startsWith(4, 2, 1);
        assertThat(bench.broker().events()).extracting(event -> event.get("id")).containsExactly("e-2", "e-3", "e-4");
    }

    @Test
    void auditsABatchBeforeItLeaves() {
        bench.audit().fail(AuditAction.REMOTE_EVENT_PUBLISHED);
        says("ses-1", "one");
        until("it waits", () -> bench.doubles.outbox().waiting(pairing.id()) == 1);
        says("ses-1", "two");
        until("both wait", () -> bench.doubles.outbox().waiting(pairing.id()) == 2);
        until("a second round of the pump", () -> bench.audit().refusals() >= 2);
        assertThat(bench.broker().requests(Call.PUBLISH)).isEmpty();

        bench.audit().heal(AuditAction.REMOTE_EVENT_PUBLISHED);

        until("both", () -> texts().size() == 2);
        assertThat(bench.audit().of(AuditAction.REMOTE_EVENT_PUBLISHED)).isNotEmpty();
    }

    @Test
    void keepsEventsForABrokerThatIsAway() throws Exception {
        bench.broker().fail(Call.HEARTBEAT, new TransportException(Reason.UNREACHABLE, "away"));
        var other = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, true);
        says("ses-1", "meanwhile");
        until("it waits", () -> bench.doubles.outbox().waiting(other.id()) == 1);

        bench.broker().heal(Call.HEARTBEAT);

        until("both have it", () -> texts().equals(List.of("meanwhile", "meanwhile")));
    }

    private void says(String session, String text) {
        bench.runtime().says("message", session, session, text);
    }

    private List<Object> texts() {
        return bench.broker().events().stream()
                .filter(event -> "session.event".equals(event.get("type")))
                .map(event -> (Map<?, ?>) ((Map<?, ?>) event.get("payload")).get("data"))
                .<Object>map(data -> data.get("text"))
                .toList();
    }

    private List<EventBatch> batches() {
        return bench.broker().requests(Call.PUBLISH).stream()
                .map(request -> (EventBatch) request.body())
                .toList();
    }

    private PairingEvent status(String id) {
        return new PairingEvent(id, pairing.id(), EventType.STATUS, null, null, Instant.EPOCH, null);
    }

    private static Duration between(List<Request> requests) {
        return Duration.between(requests.get(0).at(), requests.get(1).at());
    }
}
