package org.opencowork.pairing.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.transport.http.HttpBrokerTransport;
import org.opencowork.pairing.urlsafety.DnsEgressRules;

/**
 * How fast queued commands are done, as a share of what the same client reaches with nothing behind it.
 *
 * <p>The bare client sends the same results and the same events again, for as many commands that wait. Both take turns,
 * so that what else the machine does meets both; the median counts.
 */
final class Drain {

    private static final int COMMANDS = Integer.getInteger("drain.commands", 2_000);
    private static final int ROUNDS = Integer.getInteger("drain.rounds", 5);
    private static final int WARM_UPS = 2;

    private final Remote remote;
    private final Path directory;

    private Drain(Remote remote, Path directory) {
        this.remote = remote;
        this.directory = directory;
    }

    static List<Row> run(Path directory) throws Exception {
        try (var remote = Remote.start(directory.resolve("broker"))) {
            return new Drain(remote, directory).rows();
        }
    }

    private List<Row> rows() throws Exception {
        for (var warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            bare(desk("warm-up-" + warmUp).posts);
        }
        var ratios = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var desk = desk("round-" + round);
            var bare = bare(desk.posts);
            System.err.printf("drain: bare %s, desk %s, ratio %.2f%n", bare, desk.pace, desk.pace.rate / bare.rate);
            ratios.add(desk.pace.rate / bare.rate);
            rates.add(desk.pace.rate);
        }
        return List.of(
                Row.atLeast("drain of " + COMMANDS + " commands, share of the bare client", median(ratios), "", 0.5),
                Row.atLeast("drain of " + COMMANDS + " commands", median(rates), "commands/s", 500));
    }

    private Pace bare(Posts posts) throws Exception {
        var paired = Paired.with(remote);
        remote.askAll(paired.id(), Orders.mixed(COMMANDS));
        var client = new BareClient(new HttpBrokerTransport(new DnsEgressRules()), paired);
        var stopwatch = new Stopwatch();
        client.drain(posts);
        return stopwatch.pace();
    }

    private Drained desk(String name) throws Exception {
        var paired = Paired.with(remote);
        remote.askAll(paired.id(), Orders.mixed(COMMANDS));
        try (var desk = RealDesk.paired(directory.resolve(name), paired, new AnsweringRuntime())) {
            var stopwatch = new Stopwatch();
            desk.open().transport().awaitTaken(COMMANDS);
            desk.awaitPublished(paired);
            return new Drained(stopwatch.pace(), desk.transport().posts());
        }
    }

    private record Drained(Pace pace, Posts posts) {}

    /**
     * How fast commands were done, and what each cost; the cost says something also on a machine that is not quiet.
     *
     * @param rate commands a second
     * @param here CPU of this process for each command, in milliseconds
     * @param broker CPU of the broker for each command, in milliseconds
     */
    private record Pace(double rate, double here, double broker) {

        @Override
        public String toString() {
            return "%.0f/s (%.2f + %.2f ms of CPU)".formatted(rate, here, broker);
        }
    }

    private final class Stopwatch {

        private final long began = System.nanoTime();
        private final long here = costHere();
        private final long broker = remote.cost().cpuMillis();

        Stopwatch() throws IOException {}

        Pace pace() throws IOException {
            return new Pace(
                    COMMANDS * 1e9 / (System.nanoTime() - began),
                    (double) (costHere() - here) / COMMANDS,
                    (double) (remote.cost().cpuMillis() - broker) / COMMANDS);
        }

        private static long costHere() throws IOException {
            return ProcessCost.of(ProcessHandle.current().pid()).cpuMillis();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
