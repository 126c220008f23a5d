package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.secrets.Secret;

/**
 * What a connected Desktop costs while nothing happens, and what its start costs: the whole program, as the command
 * line starts it, first with a new audit and then with a long one.
 */
final class Idle {

    private static final int SECONDS = Integer.getInteger("idle.seconds", 60);
    private static final int SETTLING_SECONDS = Integer.getInteger("idle.settling.seconds", 60);
    private static final int AUDIT_ENTRIES = Integer.getInteger("idle.auditEntries", 1_000_000);
    private static final int STARTS = 5;
    private static final long LOOK_AGAIN_MILLIS = 1;
    private static final String WITH_HISTORY = String.format(" with %,d audit entries", AUDIT_ENTRIES);

    private final CountingProxy proxy;
    private final StillOpenCode agent;
    private final List<String> storage;

    private Idle(Path directory, CountingProxy proxy, StillOpenCode agent) throws Exception {
        this.proxy = proxy;
        this.agent = agent;
        var passphrase = Files.writeString(directory.resolve("passphrase"), "a passphrase for the benchmark\n");
        storage = List.of(
                "--secret-store=file", "--passphrase-file=" + passphrase, "--data-dir=" + directory.resolve("desktop"));
    }

    static List<Row> run(Path directory) throws Exception {
        try (var remote = Remote.start(directory.resolve("broker"));
                var proxy = CountingProxy.before(remote.url());
                var agent = StillOpenCode.start()) {
            return new Idle(directory, proxy, agent).run(directory, remote);
        }
    }

    private List<Row> run(Path directory, Remote remote) throws Exception {
        pair(remote);
        var rows = new ArrayList<Row>();
        var before = millisToFirstHeartbeat();
        AuditHistory.add(directory.resolve("desktop").resolve("audit"), AUDIT_ENTRIES);
        var after = millisToFirstHeartbeat();
        rows.add(Row.atMost("start to first heartbeat", before, "ms", 2_000));
        rows.add(Row.atMost("start to first heartbeat" + WITH_HISTORY, after, "ms", before + 300));
        try (var desktop = desktop()) {
            Thread.sleep(SETTLING_SECONDS * 1_000L);
            rows.addAll(measured(desktop.pid()));
        }
        return rows;
    }

    private void pair(Remote remote) throws Exception {
        try (var made = program("create", "--json", "--label=Phone", "--enable", "--broker-url=" + proxy.url());
                var token = Secret.copyOf(made.said("token").toCharArray())) {
            remote.register(made.said("id"), made.said("deviceId"), token);
        }
    }

    /** Returns the median of some starts. */
    private double millisToFirstHeartbeat() throws Exception {
        var millis = new ArrayList<Long>();
        for (var start = 0; start < STARTS; start++) {
            var requests = proxy.requests();
            var began = System.nanoTime();
            try (var desktop = desktop()) {
                while (proxy.requests() == requests) {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                }
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
        }
        return millis.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow();
    }

    private Program desktop() throws Exception {
        return program("run", "--headless", "--json", "--opencode-url=" + agent.url());
    }

    private Program program(String... arguments) throws Exception {
        var whole = new ArrayList<>(List.of(arguments));
        whole.addAll(storage);
        return Program.start(whole.toArray(String[]::new));
    }

    private List<Row> measured(long pid) throws Exception {
        var requests = proxy.requests();
        var before = ProcessCost.of(pid);
        Thread.sleep(SECONDS * 1_000L);
        var cost = ProcessCost.of(pid).since(before);
        var minutes = SECONDS / 60.0;
        return List.of(
                Row.atMost(
                        "idle: requests to the broker a minute" + WITH_HISTORY,
                        (proxy.requests() - requests) / minutes,
                        "",
                        3),
                Row.atMost("idle: CPU a minute" + WITH_HISTORY, cost.cpuMillis() / minutes, "ms", 60),
                Row.atMost(
                        "idle: written to disk a minute" + WITH_HISTORY,
                        cost.bytesWritten() / minutes / 1_000,
                        "kB",
                        100));
    }
}
