package org.opencowork.pairing.itests.benchmarks;

import com.google.gson.Gson;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.redaction.ScanningRedactor;

/** What it costs to redact a long stream of real events, beside what Gson takes to read and write the same. */
final class RedactionCost {

    private static final long BYTES = Long.getLong("redaction.megabytes", 50) << 20;
    private static final int ROUNDS = Integer.getInteger("redaction.rounds", 3);
    private static final RedactionScope SCOPE = new RedactionScope(Policy.DEFAULT, List.of("/home/ada/projects/demo"));
    private static final Gson GSON = CapturedEvents.GSON;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** So many copies that the clock, which ticks a hundred times a second, is fine enough. */
    private static final int COPIES = 40;

    /** Nanoseconds of one round, and how much the heap grew from a fifth of the stream to its end. */
    private record Round(long gson, long redaction, long whole, double grownMegabytes) {}

    private final EventRedactor stream = new ScanningRedactor().events(SCOPE);
    private final EventRedactor again = new ScanningRedactor().events(SCOPE);
    private long sink;

    private RedactionCost() {}

    static List<Row> run(Path unused) throws Exception {
        var events = CapturedEvents.read();
        var rounds = new ArrayList<Round>();
        for (var round = -1; round < ROUNDS; round++) {
            var measured = new RedactionCost().round(events, round < 0 ? BYTES / 5 : BYTES);
            if (round >= 0) {
                rounds.add(measured);
            }
        }
        return List.of(
                Row.atMost(
                        "redaction, times Gson's reading and writing",
                        median(rounds, r -> ratio(r.redaction, r)),
                        "",
                        1.5),
                Row.atMost(
                        "reading, redacting and writing, times Gson's",
                        median(rounds, r -> ratio(r.whole, r)),
                        "",
                        2.5),
                Row.atMost(
                        "heap that a stream of redacted events adds", median(rounds, Round::grownMegabytes), "MB", 2));
    }

    private Round round(CapturedEvents events, long bytes) {
        long gson = 0;
        long redaction = 0;
        long whole = 0;
        long done = 0;
        var early = 0.0;
        for (var copy = 0; done < bytes; copy++) {
            early = early == 0 && done >= bytes / 5 ? usedMegabytes() : early;
            var lines = events.copies(copy * COPIES, COPIES);
            // They take turns at going first.
            if (copy % 2 == 0) {
                gson += nanos(() -> lines.forEach(this::readAndWrite));
            }
            var trees = lines.stream().map(CapturedEvents::event).toList();
            redaction += nanos(
                    () -> trees.forEach(event -> sink += stream.accept(event).size()));
            whole += nanos(() -> lines.forEach(this::readRedactAndWrite));
            if (copy % 2 == 1) {
                gson += nanos(() -> lines.forEach(this::readAndWrite));
            }
            done += lines.stream().mapToLong(String::length).sum();
        }
        if (sink == 0) {
            throw new IllegalStateException("nothing leaves, so nothing was measured");
        }
        return new Round(gson, redaction, whole, usedMegabytes() - early);
    }

    private void readAndWrite(String line) {
        sink += GSON.toJson(GSON.fromJson(line, Object.class)).length();
    }

    private void readRedactAndWrite(String line) {
        for (var event : again.accept(CapturedEvents.event(line))) {
            sink += written(event).length();
        }
    }

    private static String written(RedactedEvent event) {
        return GSON.toJson(CapturedEvents.tree(event.type(), event.sessionId(), event.data()));
    }

    /** Returns what the whole process spent on processors, the collector's part with it; waiting costs nothing. */
    private static long nanos(Runnable work) {
        var began = PROCESS.getProcessCpuTime();
        work.run();
        return PROCESS.getProcessCpuTime() - began;
    }

    private static double usedMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static double ratio(long nanos, Round round) {
        return (double) nanos / round.gson;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        var sorted = rounds.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
