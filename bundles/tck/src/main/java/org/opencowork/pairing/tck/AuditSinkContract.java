package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.api.audit.AuditTrail;

/** What every {@link AuditSink} keeps to that can be read back as an {@link AuditTrail}. */
public abstract class AuditSinkContract {

    private static final int THREADS = 8;
    private static final int EACH = 25;

    /** Returns a new, empty sink; it implements {@link AuditTrail} too. */
    protected abstract AuditSink newStore() throws Exception;

    @Test
    void isWholeWhileItIsEmpty() throws Exception {
        var trail = (AuditTrail) newStore();

        assertThat(trail.latest(null, 10)).isEmpty();
        assertThat(trail.verify().whole()).isTrue();
        assertThat(trail.verify().entries()).isZero();
    }

    @Test
    void givesBackEveryFieldAsItWas() throws Exception {
        var sink = newStore();
        var entry = Examples.auditEntry("p-1", "a-1");
        var bare = new AuditEntry(
                "a-2", null, "session.adopted", Actor.UNKNOWN, null, null, null, Map.of(), Examples.NOON);

        sink.append(entry);
        sink.append(bare);

        assertThat(((AuditTrail) sink).latest(null, 10)).containsExactly(entry, bare);
    }

    @Test
    void givesBackTheNewestOldestOfThemFirst() throws Exception {
        var sink = newStore();
        for (var i = 1; i <= 9; i++) {
            sink.append(Examples.auditEntry("p-" + i % 3, "a-" + i));
        }

        var trail = (AuditTrail) sink;
        assertThat(trail.latest(null, 2)).extracting(AuditEntry::id).containsExactly("a-8", "a-9");
        assertThat(trail.latest("p-0", 2)).extracting(AuditEntry::id).containsExactly("a-6", "a-9");
        assertThat(trail.latest("p-7", 2)).isEmpty();
        assertThat(trail.latest(null, 0)).isEmpty();
    }

    @Test
    void givesBackOnlyWhatTheFilterAdmits() throws Exception {
        var sink = newStore();
        for (var i = 1; i <= 9; i++) {
            sink.append(new AuditEntry(
                    "a-" + i,
                    "p",
                    i % 2 == 0 ? "command.failed" : "pairing.updated",
                    Actor.UNKNOWN,
                    null,
                    "cmd-" + i,
                    "Because",
                    Map.of(),
                    Examples.NOON.plusSeconds(i)));
        }

        var trail = (AuditTrail) sink;
        assertThat(trail.matching(new AuditFilter(null, "command.", null, null, null), 2))
                .extracting(AuditEntry::id)
                .containsExactly("a-6", "a-8");
        assertThat(trail.matching(new AuditFilter("p", "command", null, null, null), 9))
                .isEmpty();
        assertThat(trail.matching(
                        new AuditFilter(
                                null, null, Examples.NOON.plusSeconds(3), Examples.NOON.plusSeconds(5), "beCAUSE"),
                        9))
                .extracting(AuditEntry::id)
                .containsExactly("a-3", "a-4");
        assertThat(trail.matching(new AuditFilter(null, null, null, null, "CMD-7"), 9))
                .extracting(AuditEntry::id)
                .containsExactly("a-7");
    }

    @Test
    void givesEveryEntryOnceInPagesTheOldestFirst() throws Exception {
        var sink = newStore();
        for (var i = 1; i <= 40; i++) {
            sink.append(Examples.auditEntry("p-" + i % 2, "a-" + i));
        }
        var trail = (AuditTrail) sink;

        assertThat(inPages(trail, null, 3))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> "a-" + i).toList());
        assertThat(inPages(trail, "p-1", 7))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "a-" + (2 * i + 1)).toList());
        assertThat(inPages(trail, "p-7", 7)).isEmpty();
        assertThatThrownBy(() -> trail.page(AuditFilter.ofPairing(null), "elsewhere", 7))
                .isInstanceOf(AuditException.class);
    }

    private static List<String> inPages(AuditTrail trail, @Nullable String pairingId, int limit) throws AuditException {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = trail.page(AuditFilter.ofPairing(pairingId), next, limit);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(limit);
            page.entries().forEach(entry -> ids.add(entry.id()));
            next = page.next();
        } while (next != null);
        return ids;
    }

    @Test
    void keepsEveryEntryOfThreadsThatWriteAtOnceAndEachThreadInOrder() throws Exception {
        var sink = newStore();

        fromManyThreads(sink);

        var trail = (AuditTrail) sink;
        assertThat(trail.verify().whole()).isTrue();
        assertThat(trail.verify().entries()).isEqualTo(THREADS * EACH);
        assertThat(trail.latest("p-3", EACH * 2))
                .extracting(AuditEntry::id)
                .containsExactlyElementsOf(
                        IntStream.range(0, EACH).mapToObj(i -> "3-" + i).toList());
    }

    private static void fromManyThreads(AuditSink sink) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var running = new ArrayList<CompletableFuture<Void>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var number = thread;
                running.add(CompletableFuture.runAsync(() -> many(sink, number), threads));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void many(AuditSink sink, int thread) {
        try {
            for (var i = 0; i < EACH; i++) {
                sink.append(Examples.auditEntry("p-" + thread, thread + "-" + i));
            }
        } catch (AuditException failure) {
            throw new CompletionException(failure);
        }
    }
}
