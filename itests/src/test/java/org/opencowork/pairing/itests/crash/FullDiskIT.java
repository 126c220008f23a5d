package org.opencowork.pairing.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.tck.SmallDisk;

/**
 * The disk takes nothing any more at a boundary on the way of a command, and takes everything again later.
 *
 * <p>The commands are such that the runtime cannot tell afterwards whether it did them: only what the Desktop itself
 * remembers keeps them from being doubled or doubted.
 */
class FullDiskIT {

    private static final int KIBIBYTES = 4_096;

    /** More than find room in the last block of the audit's file. */
    private static final int MORE_THAN_FIT = 16;

    private static final String CANNOT = "error";
    private static final String CAN = "paired_online";

    private static Birth birth;

    @TempDir
    Path home;

    @BeforeAll
    static void prepare(@TempDir Path directory) throws Exception {
        birth = Birth.prepare(directory);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "BEGUN", "ENDED", "KEPT", "TAKEN", "DELIVERED"})
    void nothingIsLostOrDoubledWhenTheStoresDiskFillsUpThere(CrashPoint point) throws Exception {
        try (var disk = SmallDisk.mountedAt(Files.createDirectory(home.resolve("store")), KIBIBYTES);
                var broker = new Broker(Broker.Kind.TRUSTS_THE_CURSOR, Weather.CALM, 0)) {
            var life = birth.life(home, broker.url(), 1, 1, new Crash(point, Broker.idOf(1)));
            life.awaitUp();
            broker.queue(CommandKind.ABORT);
            life.awaitCrash();

            var ballast = disk.fill();
            life.spare();
            broker.awaitStatus(CANNOT);
            assertThat(done(Broker.idOf(1))).isEqualTo(point != CrashPoint.ACCEPTED);

            Files.delete(ballast);
            awaitAllWell(broker, 1);
            life.kill();
        }
    }

    @Test
    void nothingIsDoneThatTheAuditCannotTakeAndItGoesOnByItself() throws Exception {
        try (var disk = SmallDisk.mountedAt(Files.createDirectory(home.resolve("audit")), KIBIBYTES);
                var broker = new Broker(Broker.Kind.REDELIVERS, Weather.CALM, 0)) {
            var life = birth.life(home, broker.url(), 1, MORE_THAN_FIT, Crash.NONE);
            life.awaitUp();
            broker.awaitStatus(CAN);

            var ballast = disk.fill();
            for (var number = 1; number <= MORE_THAN_FIT; number++) {
                broker.queue(CommandKind.ABORT);
            }
            broker.awaitStatus(CANNOT);
            assertThat(broker.open()).isNotEmpty();

            Files.delete(ballast);
            awaitAllWell(broker, MORE_THAN_FIT);
            life.kill();
        }
    }

    @Test
    void aDesktopThatBeginsWithAnAuditThatCannotBeWrittenDoesNothingUntilItCan() throws Exception {
        try (var disk = SmallDisk.mountedAt(Files.createDirectory(home.resolve("audit")), KIBIBYTES);
                var broker = new Broker(Broker.Kind.REDELIVERS, Weather.CALM, 0)) {
            disk.writable(false);
            var life = birth.life(home, broker.url(), 1, 1, Crash.NONE);
            broker.queue(CommandKind.ABORT);
            broker.awaitStatus(CANNOT);
            assertThat(done(Broker.idOf(1))).isFalse();

            disk.writable(true);
            awaitAllWell(broker, 1);
            life.kill();
        }
    }

    @Test
    void aDesktopThatCannotWriteItsStoreAfterACrashSaysWhatToDoAndForgetsNothing() throws Exception {
        try (var disk = SmallDisk.mountedAt(Files.createDirectory(home.resolve("store")), KIBIBYTES);
                var broker = new Broker(Broker.Kind.REDELIVERS, Weather.CALM, 0)) {
            var crash = new Crash(CrashPoint.KEPT, Broker.idOf(1));
            var life = birth.life(home, broker.url(), 1, 1, crash).awaitUp();
            broker.queue(CommandKind.ABORT);
            life.awaitCrash().kill();
            broker.desktopDied();

            disk.writable(false);
            assertThat(birth.life(home, broker.url(), 2, 1, Crash.NONE).awaitEnd())
                    .contains(disk.directory().toString(), "make its directory writable");

            disk.writable(true);
            var ballast = disk.fill();
            var last = birth.life(home, broker.url(), 3, 1, Crash.NONE).awaitUp();
            broker.awaitStatus(CANNOT);

            Files.delete(ballast);
            awaitAllWell(broker, 1);
            last.kill();
        }
    }

    private boolean done(String commandId) {
        return Desktop.trace(home, 0).hasEffect(commandId);
    }

    /** All that was asked for was done once, and every side knows. */
    private void awaitAllWell(Broker broker, int commands) throws Exception {
        broker.awaitResults();
        broker.awaitStatus(CAN);
        for (var looks = 0; looks < 100 && Desktop.cursor(home) < commands; looks++) {
            Thread.sleep(100);
        }
        assertThat(Desktop.cursor(home)).isEqualTo(commands);
        Ledger.check(home, broker);
    }
}
