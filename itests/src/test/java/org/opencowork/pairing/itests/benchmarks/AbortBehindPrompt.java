package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long an {@code abort} takes while a prompt of 30 s runs in the same session; the worst of some counts. */
final class AbortBehindPrompt {

    private static final int TIMES = 30;

    private AbortBehindPrompt() {}

    static List<Row> run(Path directory) throws Exception {
        try (var remote = Remote.start(directory.resolve("broker"))) {
            var paired = Paired.with(remote);
            var runtime = new AnsweringRuntime();
            try (var desk = RealDesk.paired(directory.resolve("desk"), paired, runtime)) {
                desk.open();
                once(remote, paired, runtime, desk);
                var worst = 0.0;
                for (var time = 0; time < TIMES; time++) {
                    worst = Math.max(worst, once(remote, paired, runtime, desk));
                }
                return List.of(Row.atMost("abort behind a prompt of 30 s, worst of " + TIMES, worst, "ms", 100));
            }
        }
    }

    private static double once(Remote remote, Paired paired, AnsweringRuntime runtime, RealDesk desk) throws Exception {
        var session = Orders.session(0);
        var prompt = Orders.prompt(session, AnsweringRuntime.TAKE_LONG);
        remote.ask(paired.id(), prompt);
        while (!runtime.busy(session)) {
            Thread.sleep(1);
        }
        var abort = Orders.abort(session);
        var began = System.nanoTime();
        remote.ask(paired.id(), abort);
        var taken = desk.transport().takenAt((String) abort.get("id")).get(30, TimeUnit.SECONDS);
        desk.transport().takenAt((String) prompt.get("id")).get(30, TimeUnit.SECONDS);
        return (taken - began) / 1e6;
    }
}
