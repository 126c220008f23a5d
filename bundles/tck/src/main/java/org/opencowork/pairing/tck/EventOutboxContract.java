package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.store.EventOutbox;
import org.opencowork.pairing.api.store.OutboxEntry;

/** What every {@link EventOutbox} keeps to. */
public abstract class EventOutboxContract {

    private static final int MUCH = 1 << 20;

    /** How many bytes the outbox under test holds for a pairing; the contract fills it. */
    protected static final int CAPACITY = 20_000;

    /** Returns a new, empty outbox that holds {@link #CAPACITY} bytes for each pairing. */
    protected abstract EventOutbox newStore() throws Exception;

    @Test
    void isEmptyAtFirst() throws Exception {
        var outbox = newStore();

        assertThat(outbox.oldest("p-1", 10, MUCH)).isEmpty();
        assertThat(outbox.waiting("p-1")).isZero();
    }

    @Test
    void givesEventsBackAsTheyLeaveWithASequenceForThoseOfASession() throws Exception {
        var outbox = newStore();
        var event = Examples.sessionEvent("p-1", "e-1");
        var status = Examples.statusEvent("p-1", "e-2");

        outbox.append("p-1", List.of(event, status));

        var expected = new LinkedHashMap<>(event.toTree());
        expected.put("sequence", 1L);
        assertThat(trees(outbox.oldest("p-1", 10, MUCH))).containsExactly(expected, status.toTree());
    }

    @Test
    void givesTheOldestFirstAtRisingPositions() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 3));
        outbox.append("p-1", events("p-1", 4, 6));

        var entries = outbox.oldest("p-1", 10, MUCH);

        assertThat(entries).extracting(OutboxEntry::position).isSorted().doesNotHaveDuplicates();
        assertThat(ids(entries)).containsExactly("e-1", "e-2", "e-3", "e-4", "e-5", "e-6");
        assertThat(sequences(entries)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void keepsBothLimitsButGivesAtLeastOneEvent() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 5));

        assertThat(ids(outbox.oldest("p-1", 2, MUCH))).containsExactly("e-1", "e-2");
        assertThat(ids(outbox.oldest("p-1", 5, 1))).containsExactly("e-1");
        assertThat(outbox.oldest("p-1", 5, 1500).size()).isBetween(1, 4);
    }

    @Test
    void removesThroughAPositionAndCountsWhatWaits() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 5));

        outbox.remove("p-1", outbox.oldest("p-1", 3, MUCH).get(2).position());

        assertThat(ids(outbox.oldest("p-1", 10, MUCH))).containsExactly("e-4", "e-5");
        assertThat(outbox.waiting("p-1")).isEqualTo(2);
    }

    @Test
    void neverUsesAPositionOrASequenceTwice() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 3));
        var last = outbox.oldest("p-1", 3, MUCH).get(2);
        outbox.remove("p-1", last.position());
        outbox.append("p-1", events("p-1", 4, 4));
        outbox.clear("p-1");

        outbox.append("p-1", events("p-1", 5, 5));

        var next = outbox.oldest("p-1", 3, MUCH);
        assertThat(sequences(next)).containsExactly(5L);
        assertThat(next.get(0).position()).isGreaterThan(last.position());
    }

    @Test
    void keepsPairingsApart() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 2));
        outbox.append("p-2", events("p-2", 1, 2));

        outbox.clear("p-1");

        assertThat(outbox.waiting("p-1")).isZero();
        assertThat(sequences(outbox.oldest("p-2", 10, MUCH))).containsExactly(1L, 2L);
    }

    @Test
    void dropsTheOldestWhereTheyDoNotFitAndAnnouncesTheGapInTheirPlace() throws Exception {
        var outbox = newStore();

        outbox.append("p-1", events("p-1", 1, 100));

        var entries = outbox.oldest("p-1", 1000, MUCH);
        var kept = sequences(entries.subList(1, entries.size()));
        assertThat(kept).isNotEmpty().endsWith(100L).doesNotContain(1L);
        assertThat(kept)
                .isEqualTo(LongStream.rangeClosed(kept.get(0), 100).boxed().toList());
        assertGap(entries.get(0), 1, kept.get(0) - 1);
        assertThat(outbox.waiting("p-1")).isEqualTo(entries.size());
    }

    @Test
    void announcesSeveralGapsThatMeetAsOne() throws Exception {
        var outbox = newStore();
        for (var i = 1; i <= 100; i++) {
            outbox.append("p-1", events("p-1", i, i));
        }

        var entries = outbox.oldest("p-1", 1000, MUCH);

        var kept = sequences(entries.subList(1, entries.size()));
        assertGap(entries.get(0), 1, kept.get(0) - 1);
        assertThat(entries).extracting(OutboxEntry::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesAnAnnouncementAPositionThatNoEventHad() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 10));
        var before = outbox.oldest("p-1", 1000, MUCH).stream()
                .map(OutboxEntry::position)
                .toList();

        outbox.append("p-1", events("p-1", 11, 100));

        assertThat(before).doesNotContain(outbox.oldest("p-1", 1, MUCH).get(0).position());
    }

    @Test
    void announcesAnEventThatIsTooLargeToBeKeptAtAll() throws Exception {
        var outbox = newStore();
        var payload = Map.<String, Object>of("type", "x", "data", "y".repeat(CAPACITY));
        var large = Examples.sessionEvent("p-1", "large");

        outbox.append(
                "p-1",
                List.of(new PairingEvent(
                        large.id(), "p-1", large.type(), large.sessionId(), null, large.occurredAt(), payload)));

        var entries = outbox.oldest("p-1", 10, MUCH);
        assertThat(entries).hasSize(1);
        assertGap(entries.get(0), 1, 1);
    }

    @Test
    void forgetsAnAnnouncementOnceTheEventsHaveArrivedAfterAll() throws Exception {
        var outbox = newStore();
        outbox.append("p-1", events("p-1", 1, 10));
        var onTheirWay = outbox.oldest("p-1", 1000, MUCH);
        outbox.append("p-1", events("p-1", 11, 12));
        while (ids(outbox.oldest("p-1", 1, MUCH)).contains("e-1")) {
            outbox.append("p-1", events("p-1", 13, 13));
        }

        outbox.remove("p-1", onTheirWay.get(onTheirWay.size() - 1).position());

        assertThat(sequences(outbox.oldest("p-1", 1, MUCH))).containsExactly(11L);
    }

    private static void assertGap(OutboxEntry entry, long from, long to) {
        assertThat(entry.event()).containsEntry("type", "status").doesNotContainKey("sequence");
        var gap = Tree.object(Tree.object(entry.event(), "payload").orElseThrow(), "gap")
                .orElseThrow();
        assertThat(gap).containsEntry("from", from).containsEntry("to", to);
        assertThat(Tree.text(gap, "reason")).isPresent();
    }

    private static List<PairingEvent> events(String pairingId, int from, int to) {
        var events = new ArrayList<PairingEvent>();
        for (var i = from; i <= to; i++) {
            events.add(Examples.sessionEvent(pairingId, "e-" + i));
        }
        return events;
    }

    private static List<Map<String, Object>> trees(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::event).toList();
    }

    private static List<Object> ids(List<OutboxEntry> entries) {
        return entries.stream().map(entry -> entry.event().get("id")).toList();
    }

    private static List<Long> sequences(List<OutboxEntry> entries) {
        return entries.stream()
                .map(entry -> Tree.whole(entry.event(), "sequence").orElseThrow())
                .toList();
    }
}
