package org.opencowork.pairing.itests.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long it takes from giving a command until the broker has its result, one at a time under a held claim. */
final class Latency {

    private static final int WARM_UP = 200;
    private static final int COMMANDS = Integer.getInteger("latency.commands", 500);

    private Latency() {}

    static List<Row> run(Path directory) throws Exception {
        try (var remote = Remote.start(directory.resolve("broker"))) {
            var paired = Paired.with(remote);
            try (var desk = RealDesk.paired(directory.resolve("desk"), paired, new AnsweringRuntime())) {
                desk.open();
                var millis = new double[COMMANDS];
                for (var number = -WARM_UP; number < COMMANDS; number++) {
                    millis[Math.max(0, number)] = once(remote, paired, desk, number);
                }
                Arrays.sort(millis);
                return List.of(
                        Row.atMost("enqueue to ack, median", millis[COMMANDS / 2], "ms", 25),
                        Row.atMost("enqueue to ack, 99th percentile", millis[COMMANDS * 99 / 100], "ms", 25));
            }
        }
    }

    private static double once(Remote remote, Paired paired, RealDesk desk, int number) throws Exception {
        var prompt = Orders.prompt(Orders.session(Math.floorMod(number, Orders.SESSIONS)), "Go on.");
        var taken = desk.transport().takenAt((String) prompt.get("id"));
        var began = System.nanoTime();
        remote.ask(paired.id(), prompt);
        return (taken.get(30, TimeUnit.SECONDS) - began) / 1e6;
    }
}
