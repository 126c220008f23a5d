package org.opencowork.pairing.itests.crash;

import static org.opencowork.pairing.itests.crash.Broker.Kind.REDELIVERS;
import static org.opencowork.pairing.itests.crash.Broker.Kind.TRUSTS_THE_CURSOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
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

    /** So many at a time have enough of the processors to get somewhere. */
    private final Semaphore shortLives = new Semaphore(2, true);

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
        SideBySide.run(STORMS, STORMS.size(), this::weather);
    }

    private void weather(Storm storm) throws Exception {
        var number = STORMS.indexOf(storm);
        var random = new Random(SEED + number);
        var kills = KILLS / STORMS.size();
        var eye = kills * (1 + number) / (1 + STORMS.size());
        var home = Files.createDirectories(directory.resolve("storm-" + number));
        try (var broker = new Broker(storm.broker(), storm.weather(), random.nextLong())) {
            var lives = new Lives(home, broker, kills * COMMANDS_A_LIFE);
            for (var kill = 1; kill <= kills; kill++) {
                queue(broker, random);
                lives.shortOne(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
                if (kill == eye) {
                    lives.calmOne();
                }
            }
            lives.calmOne();
            Ledger.check(home, broker);
        }
    }

    /** The lives of one Desktop, one after the other. */
    private final class Lives {
        private final Path home;
        private final Broker broker;
        private final int most;
        private int number;

        Lives(Path home, Broker broker, int most) {
            this.home = home;
            this.broker = broker;
            this.most = most;
        }

        /** It is killed soon, whatever it does. */
        void shortOne(Duration time) throws Exception {
            shortLives.acquire();
            try {
                var life = begun();
                life.awaitUp();
                LockSupport.parkNanos(time.toNanos());
                life.kill();
            } finally {
                shortLives.release();
            }
            broker.desktopDied();
        }

        /** Nothing goes wrong, until all is done and the Desktop knows it; a broker that trusts it forgets all that. */
        void calmOne() throws Exception {
            broker.calm(true);
            var life = begun();
            broker.awaitResults();
            broker.awaitCursor();
            life.kill();
            broker.desktopDied();
            broker.calm(false);
        }

        private Life begun() throws IOException {
            number++;
            return birth.life(home, broker.url(), number, most, Crash.NONE);
        }
    }

    private static void queue(Broker broker, Random random) {
        for (var i = 0; i < COMMANDS_A_LIFE && broker.open().size() < MOST_OPEN; i++) {
            broker.queue(KINDS.get(random.nextInt(KINDS.size())));
        }
    }
}
