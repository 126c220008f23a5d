package org.opencowork.pairing.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.tck.SmallDisk;

final class DatabaseTest {

    private static final int THREADS = 8;

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Test
    void touchesNoDiskBeforeItIsUsed() {
        var absent = directory.resolve("absent");

        databases.open(absent);

        assertThat(absent).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the profile directory keeps others out")
    void letsNobodyElseReadTheDirectoryOrAnyFileInIt() throws Exception {
        var made = directory.resolve("a").resolve("b");

        add(databases.open(made), "ses_1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        try (var files = Files.list(made)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void opensInADirectoryWithAnAwkwardName() throws Exception {
        var awkward = directory.resolve("a b?c=d&e#f%20ü'\"");

        add(databases.open(awkward), "ses_1");

        assertThat(awkward.resolve("store.db")).isNotEmptyFile();
    }

    @Test
    void hasEverythingAgainAfterItWasClosed() throws Exception {
        var database = databases.open(directory);
        add(database, "ses_1");
        database.close();

        assertThat(sessions(databases.open(directory))).containsExactly("ses_1");
    }

    @Test
    void refusesWorkOnceItIsClosed() throws Exception {
        var database = databases.open(directory);
        add(database, "ses_1");
        database.close();

        assertThatThrownBy(() -> add(database, "ses_2"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void sweepsLibrariesThatAKilledProcessLeftBehind() throws Exception {
        var leftover = Files.createDirectories(directory.resolve("native")).resolve("sqlite-3.0-x-libsqlitejdbc.so");
        Files.writeString(leftover, "old");

        add(databases.open(directory), "ses_1");

        assertThat(leftover).doesNotExist();
    }

    @Test
    void setsADamagedFileAsideUntouchedAndBeginsANewOne() throws Exception {
        var damaged = "no database".repeat(1000);
        Files.writeString(directory.resolve("store.db"), damaged);
        var database = databases.open(directory);

        add(database, "ses_1");

        assertThat(sessions(database)).containsExactly("ses_1");
        assertThat(aside()).singleElement().satisfies(file -> assertThat(file).hasContent(damaged));
    }

    @Test
    void findsDamageInTheMiddleOfAFileThatBeginsWell() throws Exception {
        var database = databases.open(directory);
        for (var i = 0; i < 30; i++) {
            add(database, "ses_".repeat(500) + i);
        }
        database.close();
        var bytes = Files.readAllBytes(directory.resolve("store.db"));
        for (var page = 2 * 4096; page + 100 < bytes.length; page += 4096) {
            Arrays.fill(bytes, page, page + 100, (byte) 0x5a);
        }
        Files.write(directory.resolve("store.db"), bytes);

        assertThat(sessions(databases.open(directory))).isEmpty();

        assertThat(aside()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(bytes));
    }

    @Test
    void refusesASchemaFromTheFutureAndLeavesItAlone() throws Exception {
        var database = databases.open(directory);
        database.write(statements -> statements.update("PRAGMA user_version = 7"));
        database.close();
        var before = Files.readAllBytes(directory.resolve("store.db"));

        assertThatThrownBy(() -> sessions(databases.open(directory)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("update the program");

        assertThat(directory.resolve("store.db")).hasBinaryContent(before);
        assertThat(aside()).isEmpty();
    }

    @Test
    void saysThatAnotherProgramIsInTheWay() throws Exception {
        var other = databases.open(directory);
        add(other, "ses_1");

        var failure = other.write(statements -> {
            try (var second = new Database(directory, Clock.systemUTC())) {
                add(second, "ses_2");
                return "no failure";
            } catch (StoreException busy) {
                return busy.getMessage();
            }
        });

        assertThat(failure).contains("Another program").contains("close it");
    }

    @Test
    void undoesTheWholeWorkOfATransactionThatFailsAndGoesOn() throws Exception {
        var database = databases.open(directory);

        assertThatThrownBy(() -> database.write(statements -> {
                    statements.update("INSERT INTO session (id, since) VALUES ('half', 'now')");
                    throw new SQLException("half way");
                }))
                .isInstanceOf(StoreException.class);

        add(database, "ses_1");
        assertThat(sessions(database)).containsExactly("ses_1");
    }

    @Test
    void letsNoCallerFailForTheSakeOfAnotherInTheSameCommit() throws Exception {
        var database = databases.open(directory);
        var held = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(3);
        try {
            var first = submit(threads, () -> database.write(statements -> await(held)));
            var bad = submit(threads, () -> database.write(statements -> statements.update("no SQL")));
            var good = submit(threads, () -> add(database, "ses_1"));
            held.countDown();

            assertThat(first).succeedsWithin(Duration.ofSeconds(10));
            assertThat(good).succeedsWithin(Duration.ofSeconds(10));
            assertThat(bad).failsWithin(Duration.ofSeconds(10));
        } finally {
            threads.shutdownNow();
        }
        assertThat(sessions(database)).containsExactly("ses_1");
    }

    @Test
    void keepsWhatEightThreadsWriteAtOnce() throws Exception {
        var database = databases.open(directory);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var running = new ArrayList<CompletableFuture<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var name = "ses_" + thread + "_";
                running.add(submit(threads, () -> {
                    for (var i = 0; i < 100; i++) {
                        add(database, name + i);
                    }
                    return true;
                }));
            }
            for (var thread : running) {
                assertThat(thread).succeedsWithin(Duration.ofSeconds(60));
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(sessions(database)).hasSize(THREADS * 100).doesNotHaveDuplicates();
    }

    @Test
    void saysThatTheDiskIsFullLosesNothingAndGoesOnByItself() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory, 2048)) {
            var database = databases.open(disk.directory());
            add(database, "ses_before");
            var ballast = disk.fill();

            assertThatThrownBy(() -> addUntilItFails(database))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("full")
                    .hasMessageContaining("goes on by itself");
            var kept = sessions(database);
            assertThat(kept).contains("ses_before");

            Files.delete(ballast);
            add(database, "ses_after");
            assertThat(sessions(database)).containsAll(kept).contains("ses_after");
            database.close();
        }
    }

    @Test
    void saysWhatToDoAboutADirectoryThatCannotBeWrittenAndGoesOnByItself() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory, 2048)) {
            var database = databases.open(disk.directory());
            disk.writable(false);

            assertThatThrownBy(() -> add(database, "ses_1"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("make its directory writable");

            disk.writable(true);
            add(database, "ses_1");
            assertThat(sessions(database)).containsExactly("ses_1");
            database.close();
        }
    }

    @Test
    void goesOnByItselfWithADatabaseThatCouldNotBeWrittenWhenItWasOpened() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory, 2048)) {
            var before = databases.open(disk.directory());
            add(before, "ses_before");
            before.close();
            disk.writable(false);
            var database = databases.open(disk.directory());
            assertThatThrownBy(() -> add(database, "ses_1"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("make its directory writable");

            disk.writable(true);
            add(database, "ses_1");
            assertThat(sessions(database)).containsExactly("ses_before", "ses_1");
            database.close();
        }
    }

    private static void addUntilItFails(Database database) throws StoreException {
        for (var i = 0; i < 100_000; i++) {
            add(database, "ses_" + i);
        }
    }

    private static boolean add(Database database, String sessionId) throws StoreException {
        new SqliteSessionRegistry(database).add(new RegisteredSession(sessionId, null, Instant.EPOCH));
        return true;
    }

    private static List<String> sessions(Database database) throws StoreException {
        return new SqliteSessionRegistry(database)
                .list().stream().map(RegisteredSession::id).toList();
    }

    private List<Path> aside() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().contains(".damaged-")).toList();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static CompletableFuture<?> submit(Executor threads, Callable<?> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                },
                threads);
    }
}
