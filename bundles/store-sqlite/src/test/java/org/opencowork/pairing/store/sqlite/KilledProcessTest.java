package org.opencowork.pairing.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Tree;

final class KilledProcessTest {

    private static final int LINES_BEFORE_THE_KILL = 400;

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @RepeatedTest(3)
    @Timeout(60)
    void losesNothingThatWasAcknowledgedWhenItIsKilledInTheMidstOfWriting() throws Exception {
        var acknowledged = writeUntilKilled();

        var database = databases.open(directory);
        var journal = new SqliteCommandJournal(database);
        var outbox = new SqliteEventOutbox(database, Long.MAX_VALUE, Clock.systemUTC());
        assertThat(acknowledged).hasSize(4);
        for (var pairing : acknowledged.entrySet()) {
            var sequences = outbox.oldest(pairing.getKey(), Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
                    .map(entry -> Tree.whole(entry.event(), "sequence").orElseThrow())
                    .toList();
            assertThat(journal.above(pairing.getKey(), 0)).hasSizeGreaterThanOrEqualTo(pairing.getValue());
            assertThat(sequences).hasSizeGreaterThanOrEqualTo(pairing.getValue());
            assertThat(sequences)
                    .isEqualTo(
                            LongStream.rangeClosed(1, sequences.size()).boxed().toList());
            assertThat(outbox.waiting(pairing.getKey())).isEqualTo(sequences.size());
        }
    }

    /** Returns the last number that each thread was told to be safe. */
    private Map<String, Integer> writeUntilKilled() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new HashMap<String, Integer>();
        try (var lines = process.inputReader()) {
            var count = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var words = line.split(" ", 2);
                if (words.length == 2 && words[1].matches("\\d+")) {
                    acknowledged.put(words[0], Integer.parseInt(words[1]));
                }
                if (++count == LINES_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        return acknowledged;
    }
}
