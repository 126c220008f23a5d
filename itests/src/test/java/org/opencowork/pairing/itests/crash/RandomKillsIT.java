package org.opencowork.pairing.itests.crash;

import static org.opencowork.pairing.itests.crash.Broker.Kind.REDELIVERS;
import static org.opencowork.pairing.itests.crash.Broker.Kind.TRUSTS_THE_CURSOR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.CommandKind;

/** The Desktop is killed at random moments while commands keep coming; {@code -Dcrash.random=5000} kills more often. */
class RandomKillsIT {

    private static final int KILLS = Integer.getInteger("crash.random", 200);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int COMMANDS_A_LIFE = 4;
    private static final int MOST_OPEN = 24;
    private static final int LONGEST_MILLIS = 400;

    private static final List<CommandKind> KINDS = Arrays.stream(CommandKind.values())
            .filter(kind -> kind != CommandKind.REVOKE_PAIRING)
            .toList();

    private record Storm(Broker.Kind broker, Weather weather) {}

    private static final List<Storm> STORMS = List.of(
            new Storm(REDELIVERS, Weather.CALM),
            new Storm(TRUSTS_THE_CURSOR, Weather.CALM),
            new Storm(REDELIVERS, new Weather(20, Duration.ofHours(-1))),
            new Storm(TRUSTS_THE_CURSOR, new Weather(20, Duration.ofHours(1))));

    @TempDir
    Path directory;

    private Birth birth;

    @BeforeEach
    void prepare() throws Exception {
        birth = Birth.prepare(directory);
    }

    @Test
    void noCommandIsLostOrDoubledHoweverOftenTheDesktopIsKilled() throws Exception {
        System.out.println("crash.seed=" + SEED);
        InPairs.run(STORMS, this::weather);
    }

    private void weather(Storm storm) throws Exception {
        var random = new Random(SEED + STORMS.indexOf(storm));
        var kills = KILLS / STORMS.size();
        var most = kills * COMMANDS_A_LIFE;
        var home = Files.createDirectories(directory.resolve("storm-" + STORMS.indexOf(storm)));
        try (var broker = new Broker(storm.broker(), storm.weather(), random.nextLong())) {
            for (var number = 1; number <= kills; number++) {
                queue(broker, random);
                var life = birth.life(home, broker.url(), number, most, Crash.NONE);
                life.awaitUp();
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LONGEST_MILLIS)).toNanos());
                life.kill();
                broker.desktopDied();
            }
            broker.calm();
            var last = birth.life(home, broker.url(), kills + 1, most, Crash.NONE);
            broker.awaitResults();
            last.kill();
            Ledger.check(home, broker);
        }
    }

    private static void queue(Broker broker, Random random) {
        for (var i = 0; i < COMMANDS_A_LIFE && broker.open().size() < MOST_OPEN; i++) {
            broker.queue(KINDS.get(random.nextInt(KINDS.size())));
        }
    }
}
