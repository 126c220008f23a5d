package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.audit.file.FileAudit;
import org.opencowork.pairing.itests.support.Settings;

/** What the audit costs beside a bare file that is as durable, and how long it takes to check a long one. */
final class AuditCost {

    private static final int THREADS = 8;
    private static final int EACH = Integer.getInteger("audit.each", 5_000);
    private static final int ROUNDS = Integer.getInteger("audit.rounds", 5);
    private static final int ENTRIES = Integer.getInteger("audit.entries", 1_000_000);

    private interface Append {
        void one(int number) throws Exception;
    }

    private AuditCost() {}

    static List<Row> run(Path directory) throws Exception {
        var shares = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            var bare = round % 2 == 0 ? bare(directory, round) : 0;
            var audit = audit(directory, round);
            bare = bare == 0 ? bare(directory, round) : bare;
            if (round >= 0) {
                shares.add(audit / bare);
            }
        }
        return List.of(
                Row.atLeast("durable audit appends from 8 threads, share of bare ones", median(shares), "", 0.7),
                Row.atMost("check of a million audit entries", secondsToVerify(directory), "s", 10));
    }

    /** Appends a second. */
    private static double audit(Path directory, int round) throws Exception {
        try (var audit = audit(directory.resolve("audit" + round))) {
            return rate(number -> audit.append(entry(number)));
        }
    }

    private static double bare(Path directory, int round) throws Exception {
        var line = AuditHistory.line(1, "0".repeat(64));
        try (var bare = new BareAppender(directory.resolve("bare" + round))) {
            return rate(number -> bare.append(line));
        }
    }

    private static double secondsToVerify(Path directory) throws Exception {
        var history = directory.resolve("long");
        try (var audit = audit(history)) {
            audit.append(entry(1));
        }
        AuditHistory.add(history, ENTRIES);
        try (var audit = audit(history)) {
            var began = System.nanoTime();
            var verdict = audit.verify();
            var seconds = (System.nanoTime() - began) / 1e9;
            if (!verdict.whole() || verdict.entries() < ENTRIES) {
                throw new IllegalStateException(verdict.toString());
            }
            return seconds;
        }
    }

    private static double rate(Append append) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var began = System.nanoTime();
            var running = new ArrayList<Future<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    for (var number = 0; number < EACH; number++) {
                        append.one(number);
                    }
                    return null;
                }));
            }
            for (var thread : running) {
                thread.get();
            }
            return THREADS * EACH * 1e9 / (System.nanoTime() - began);
        } finally {
            threads.shutdownNow();
        }
    }

    private static FileAudit audit(Path directory) throws Exception {
        return new FileAudit(Settings.of(
                FileAudit.Config.class,
                Map.of("directory", Files.createDirectories(directory).toString())));
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                "aud_%032d".formatted(number),
                "pairing_00000000",
                "command.completed",
                new Actor("actor", "Someone"),
                "ses_0000000000000000",
                "command_" + number,
                null,
                Map.of("kind", "prompt"),
                Instant.now());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
