package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.opencowork.pairing.api.secrets.Secret;

/** What a connected Desktop costs while nothing happens: the whole program, as the command line starts it. */
final class Idle {

    private static final int SECONDS = Integer.getInteger("idle.seconds", 60);
    private static final int SETTLING_SECONDS = Integer.getInteger("idle.settling.seconds", 60);

    private Idle() {}

    static List<Row> run(Path directory) throws Exception {
        var data = directory.resolve("desktop");
        try (var remote = Remote.start(directory.resolve("broker"));
                var proxy = CountingProxy.before(remote.url());
                var agent = StillOpenCode.start();
                var desktop = Program.start(
                        "run",
                        "--headless",
                        "--json",
                        "--secret-store=memory",
                        "--opencode-url=" + agent.url(),
                        "--data-dir=" + data)) {
            pair(remote, proxy, data);
            Thread.sleep(SETTLING_SECONDS * 1_000L);
            return measured(proxy, desktop.pid());
        }
    }

    private static void pair(Remote remote, CountingProxy proxy, Path data) throws Exception {
        String id;
        try (var made = Program.start(
                        "create", "--json", "--label=Phone", "--broker-url=" + proxy.url(), "--data-dir=" + data);
                var token = Secret.copyOf(made.said("token").toCharArray())) {
            id = made.said("id");
            remote.register(id, made.said("deviceId"), token);
        }
        Program.start("connect", id, "--json", "--data-dir=" + data).close();
    }

    private static List<Row> measured(CountingProxy proxy, long pid) throws Exception {
        var requests = proxy.requests();
        var before = ProcessCost.of(pid);
        Thread.sleep(SECONDS * 1_000L);
        var cost = ProcessCost.of(pid).since(before);
        var minutes = SECONDS / 60.0;
        return List.of(
                Row.atMost("idle: requests to the broker a minute", (proxy.requests() - requests) / minutes, "", 3),
                Row.atMost("idle: CPU a minute", cost.cpuMillis() / minutes, "ms", 60),
                Row.atMost("idle: written to disk a minute", cost.bytesWritten() / minutes / 1_000, "kB", 100));
    }
}
