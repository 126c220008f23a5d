package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code pairing redact} with the engine that the Desktop has. */
class RedactIT {

    private static final String TOKEN = "ghp_Zq8fY2mXw4Lk9Rt1Vb7Nc3Hd5Js6Pg0Ae2Ui";

    @TempDir
    Path directory;

    private Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = new Pairing(directory);
    }

    @Test
    void printsOneLineForEachInOrderAndTellsOfBadOnes() throws Exception {
        var said = redact("{\"path\":\"/opt/acme/x.txt\",\"n\":12345678901234567890}\nnot JSON " + TOKEN
                + "\n{\"type\":\"invented\",\"sessionId\":\"ses_1\",\"data\":{}}\n\"fine\"\n");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out().lines())
                .containsExactly("{\"path\":\"[local-path]\",\"n\":12345678901234567890}", "null", "null", "\"fine\"");
        assertThat(said.err()).startsWith("Line 2 is not valid JSON").doesNotContain(TOKEN);
    }

    @Test
    void redactsATextInPiecesAsOneAndLosesNoneOfIt() throws Exception {
        var text = "Use " + TOKEN + " to read /home/ada/notes.txt, then say so";
        var said = redact(text.chars().mapToObj(c -> delta((char) c)).collect(Collectors.joining()));

        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.jsonLines()).hasSize(text.length());
        assertThat(said.jsonLines().stream()
                        .map(line -> line.getAsJsonObject("data").get("delta").getAsString())
                        .collect(Collectors.joining()))
                .isEqualTo("Use [secret-redacted] to read [local-path], then say so");
    }

    @Test
    void explainsWhichRuleTookOutWhatWhereAndKnowsTheWorkspace() throws Exception {
        var said = redact(
                "{\"a\":\"see /srv/demo/src/App.java and " + TOKEN + "\"}\n", "--explain", "--workspace", "/srv/demo");

        assertThat(said.out()).isEqualTo("{\"a\":\"see [workspace]/src/App.java and [secret-redacted]\"}\n");
        assertThat(said.err())
                .startsWith("{\"line\":1,\"removed\":[{\"rule\":\"")
                .contains("\"standIn\":\"[workspace]\",\"at\":\"/a\",\"from\":4,\"to\":26")
                .doesNotContain(TOKEN);
    }

    @Test
    void opensJustWhatThePolicyOpens() throws Exception {
        var said = redact("\"/opt/acme/x.txt " + TOKEN + "\"\n", "--policy", "exposeLocalPaths=true");

        assertThat(said.out()).isEqualTo("\"/opt/acme/x.txt [secret-redacted]\"\n");
    }

    @Test
    void namesThePolicyFieldsToWhoeverMisspellsOne() throws Exception {
        var said = redact("1\n", "--policy", "exposePaths=true");

        assertThat(said.status()).isEqualTo(64);
        assertThat(said.err()).contains("exposePaths", "exposeLocalPaths", "exposeArtifactBodies");
    }

    @Test
    @Timeout(120)
    void answersWhileTheInputRests() throws Exception {
        var process = new ProcessBuilder(System.getProperty("pairing.launcher"), "redact").start();
        try (var in = process.outputWriter();
                var out = process.inputReader()) {
            in.write(delta('h') + delta(' ') + delta('/'));
            in.flush();

            assertThat(out.readLine()).contains("\"delta\":");
        } finally {
            process.destroy();
        }
    }

    private Pairing.Said redact(String input, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("redact"));
        command.addAll(List.of(options));
        return pairing.fed(Files.writeString(directory.resolve("in.jsonl"), input), command.toArray(String[]::new));
    }

    private static String delta(char piece) {
        return "{\"type\":\"message.part.delta\",\"sessionId\":\"ses_1\",\"data\":{\"sessionID\":\"ses_1\",\"messageID\":\"msg_1\","
                + "\"partID\":\"prt_1\",\"field\":\"text\",\"delta\":\"" + piece + "\"}}\n";
    }
}
