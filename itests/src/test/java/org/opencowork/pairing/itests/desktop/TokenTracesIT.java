package org.opencowork.pairing.itests.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.opencode.OpenCodeBinary;

/** A token is in the secret store, and nowhere else: not in a file, not in a log, and in memory only for a request. */
class TokenTracesIT {

    @TempDir
    Path directory;

    private Pairing pairing;

    @BeforeEach
    void begin() throws IOException {
        pairing = new Pairing(directory);
        Files.createDirectories(directory.resolve("workspace"));
    }

    @Test
    void leavesNoneInFilesLogsOrMemoryOnceNoRequestIsUnderWay() throws Exception {
        try (var broker = new ContractBroker();
                var desktop = pairing.start(
                        "--isolate",
                        "--opencode-binary",
                        OpenCodeBinary.path(),
                        "--workspace",
                        directory.resolve("workspace").toString())) {
            var made = pairing.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable", "--json");
            var token = made.json().get("token").getAsString();
            var id = made.json().get("id").getAsString();
            broker.result(broker.queue("create_session", null, Map.of("title", "Hello")));
            broker.result(broker.queue("status", null, Map.of()));
            var newer =
                    pairing.on("rotate-token", id, "--json").json().get("token").getAsString();
            pairing.on("doctor", id);
            pairing.on("disconnect", id);

            var dump = heapDump(desktop.process());

            assertThat(contains(dump, id))
                    .as("a heap dump holds what is in memory")
                    .isTrue();
            assertThat(contains(dump, token)).as("the token is in memory").isFalse();
            assertThat(contains(dump, newer)).as("the newer token is in memory").isFalse();
            Files.delete(dump);
            assertThat(filesThatHold(token, newer)).isEmpty();
        }
    }

    private Path heapDump(Process desktop) throws IOException, InterruptedException {
        var dump = directory.resolve("heap.hprof");
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var dumped = new ProcessBuilder(jcmd, Long.toString(desktop.pid()), "GC.heap_dump", dump.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(dumped.waitFor()).isZero();
        return dump;
    }

    private List<Path> filesThatHold(String... tokens) throws IOException {
        try (var files = Files.walk(directory)) {
            var found = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("out"))
                    .toList();
            return found.stream()
                    .filter(file -> Stream.of(tokens).anyMatch(token -> contains(file, token)))
                    .toList();
        }
    }

    /** Looks for the text as Java keeps characters, and as they are written. */
    private static boolean contains(Path file, String text) {
        try {
            var content = new String(Files.readAllBytes(file), ISO_8859_1);
            return Stream.of(UTF_8, UTF_16LE, UTF_16BE).anyMatch(charset -> content.contains(as(charset, text)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String as(Charset charset, String text) {
        return new String(text.getBytes(charset), ISO_8859_1);
    }
}
