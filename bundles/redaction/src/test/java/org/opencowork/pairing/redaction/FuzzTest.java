package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets a coverage-guided fuzzer look for what {@link RedactionFuzzer} forbids, in a process of its own, for a bounded
 * time: {@code -Dfuzz.seconds=600} gives it more, and {@code -Dfuzz.seed=2} another beginning, as each build begins alike. It
 * starts from the corpus.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 20);
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);
    private static final int MOST_BYTES = 512;
    private static final int ONE_RUN_SECONDS = 60;

    @TempDir
    Path directory;

    @Test
    void aFuzzerFindsNothingThatBreaksAPromise() throws Exception {
        plantSeeds(Files.createDirectory(directory.resolve("seeds")));
        var said = directory.resolve("said.txt");

        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).content().contains("DONE");
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + RedactionFuzzer.class.getName(),
                "--instrumentation_includes=" + RedactionFuzzer.class.getPackageName() + ".**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-seed=" + SEED,
                "-max_total_time=" + SECONDS,
                "-timeout=" + ONE_RUN_SECONDS,
                "-max_len=" + MOST_BYTES,
                "-len_control=0",
                directory.resolve("seeds").toString());
    }

    private static void plantSeeds(Path seeds) throws IOException {
        var lines = Stream.of("goes/secrets", "goes/paths", "goes/bodies", "stays/no-paths", "stays/no-secrets")
                .flatMap(name -> Resources.lines("corpus/" + name + ".txt"))
                .toList();
        for (var number = 0; number < lines.size(); number++) {
            // The last byte says what the fuzzer does with the others: take them as a text.
            Files.writeString(seeds.resolve(String.valueOf(number)), lines.get(number) + '\u0003');
        }
    }
}
