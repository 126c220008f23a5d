package org.opencowork.pairing.itests.benchmarks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that are named, or all, and prints one table. */
public final class Benchmarks {

    private interface Benchmark {
        List<Row> run(Path directory) throws Exception;
    }

    private static final Map<String, Benchmark> ALL = all();

    private Benchmarks() {}

    /** Takes the names of benchmarks. */
    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (!ALL.keySet().containsAll(wanted)) {
            System.err.println("benchmarks: known are " + String.join(", ", ALL.keySet()));
            System.exit(64);
        }
        System.out.println("| measure | here | goal | holds |");
        System.out.println("|---|---|---|---|");
        for (var name : wanted) {
            inFreshDirectory(ALL.get(name)).forEach(row -> System.out.println(row.markdown()));
        }
        System.exit(0);
    }

    private static Map<String, Benchmark> all() {
        var all = new LinkedHashMap<String, Benchmark>();
        all.put("drain", Drain::run);
        all.put("latency", Latency::run);
        all.put("abort", AbortBehindPrompt::run);
        all.put("idle", Idle::run);
        all.put("redaction", RedactionCost::run);
        all.put("audit", AuditCost::run);
        return all;
    }

    private static List<Row> inFreshDirectory(Benchmark benchmark) throws Exception {
        var directory = Files.createTempDirectory("pairing-benchmark");
        try {
            return benchmark.run(directory);
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
