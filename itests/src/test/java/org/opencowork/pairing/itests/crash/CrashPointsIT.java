package org.opencowork.pairing.itests.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.CommandKind;

/** The Desktop is killed at every boundary on the way of a command, with a command of every kind. */
@Execution(ExecutionMode.CONCURRENT)
class CrashPointsIT {

    private static Birth birth;

    @TempDir
    Path directory;

    @BeforeAll
    static void prepare(@TempDir Path directory) throws Exception {
        birth = Birth.prepare(directory);
    }

    @ParameterizedTest
    @EnumSource
    void noCommandIsLostOrDoubledWhenTheDesktopIsKilledThere(CrashPoint point) throws Exception {
        SideBySide.run(Arrays.asList(Broker.Kind.values()), 2, kind -> killEach(point, kind));
    }

    /** One Desktop is killed again and again, each time over a command of another kind; the end of its pairing last. */
    private void killEach(CrashPoint point, Broker.Kind kind) throws Exception {
        var home = Files.createDirectories(directory.resolve(kind.name()));
        var kinds = Arrays.stream(CommandKind.values()).filter(point::isMetBy).toList();
        try (var broker = new Broker(kind, Weather.CALM, 0)) {
            for (var number = 1; number <= kinds.size(); number++) {
                var life = birth.life(home, broker.url(), number, kinds.size(), new Crash(point, Broker.idOf(number)));
                life.awaitUp();
                broker.awaitResults();
                awaitCursorBeforeTheEnd(broker, kinds.get(number - 1));
                broker.queue(kinds.get(number - 1));
                life.awaitCrash().kill();
                broker.desktopDied();
            }
            var last = birth.life(home, broker.url(), kinds.size() + 1, kinds.size(), Crash.NONE);
            broker.awaitResults();
            last.kill();
            Ledger.check(home, broker);
            Ledger.checkDoubts(broker, point);
        }
    }

    /** What is settled before the pairing ends must not be asked for again; after that, nobody is told of the cursor. */
    private static void awaitCursorBeforeTheEnd(Broker broker, CommandKind next) throws InterruptedException {
        if (next == CommandKind.REVOKE_PAIRING) {
            broker.awaitCursor();
        }
    }
}
