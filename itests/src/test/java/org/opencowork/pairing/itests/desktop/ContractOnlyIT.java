package org.opencowork.pairing.itests.desktop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.opencode.OpenCodeBinary;

/** A headless Desktop with an OpenCode of its own, against a broker that knows nothing but the contract. */
class ContractOnlyIT {

    @TempDir
    Path directory;

    private Pairing pairing;
    private ContractBroker broker;

    @BeforeEach
    void start() throws IOException {
        pairing = new Pairing(directory);
        broker = new ContractBroker();
        Files.createDirectories(directory.resolve("workspace"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void worksAndComesBackByItselfAfterBeingKilled() throws Exception {
        var made = pairing.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable", "--json");
        assertThat(made.status()).as(made.err()).isZero();
        var token = made.json().get("token").getAsString();
        String session;

        try (var desktop = desktop()) {
            broker.request(0, request -> request.path().equals("heartbeat"));
            var create = broker.result(broker.queue("create_session", null, Map.of("title", "Hello")));
            assertThat(create.get("status").getAsString()).isEqualTo("completed");
            assertThat(create.getAsJsonObject("session").get("directory").isJsonNull())
                    .isTrue();
            session = create.getAsJsonObject("session").get("id").getAsString();
            assertThat(desktop.process().info().arguments().orElseThrow()).noneMatch(word -> word.contains(token));
            broker.request(0, request -> request.path().equals("commands/claim") && after(request) == 1);
            desktop.kill();
        }

        var before = broker.requestsSoFar();
        try (var desktop = desktop()) {
            assertThat(desktop.ready().get("event").getAsString()).isEqualTo("ready");
            var heartbeat = broker.request(before, request -> request.path().equals("heartbeat"));
            assertThat(heartbeat.body().get("lastCommandSequence").getAsLong()).isEqualTo(1);
            var status = broker.result(broker.queue("status", null, Map.of()));
            assertThat(status.getAsJsonArray("sessions")
                            .get(0)
                            .getAsJsonObject()
                            .get("id")
                            .getAsString())
                    .isEqualTo(session);
            assertThat(broker.result(broker.queue("revoke_pairing", null, Map.of()))
                            .get("status")
                            .getAsString())
                    .isEqualTo("completed");
            broker.request(before, request -> request.path().equals("revoke"));
        }

        assertThat(filesThatHold(token)).isEmpty();
        assertThat(pairing.on("audit", "verify").status()).isZero();
    }

    private static long after(ContractBroker.Request claim) {
        return claim.body().get("afterSequence").getAsLong();
    }

    private Pairing.Desktop desktop() throws IOException, InterruptedException {
        return pairing.start(
                "--isolate",
                "--opencode-binary",
                OpenCodeBinary.path(),
                "--workspace",
                directory.resolve("workspace").toString());
    }

    private List<Path> filesThatHold(String token) throws IOException {
        try (var files = Files.walk(pairing.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(token))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
