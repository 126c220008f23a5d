package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 200;

    @TempDir
    Path directory;

    @Test
    void keepsEverythingOverARestart() {
        String lease;
        try (var broker = TestBroker.in(directory)) {
            var desktop = broker.pairedDesktop("p");
            broker.enqueue("p", "c-1");
            broker.enqueue("p", "c-2");
            lease = desktop.claim(1).leaseToken();
            desktop.publish("e");
        }
        try (var broker = TestBroker.in(directory)) {
            var desktop = broker.desktop("p");
            assertThat(desktop.claim(1).commandIds()).containsExactly("c-2");
            assertThat(desktop.ack("c-1", lease, "c-1").status()).isEqualTo(204);
            assertThat(broker.remote().get("/api/remote/pairings/p/events").eventIds())
                    .containsExactly("e");
            assertThat(broker.enqueue("p", "c-3").json().get("sequence").getAsLong())
                    .isEqualTo(3);
        }
    }

    @Test
    void losesNothingThatItAcknowledgedWhenItIsKilled() throws Exception {
        var acknowledged = enqueueUntilKilled(startInAProcess());

        try (var broker = TestBroker.in(directory)) {
            for (var id : acknowledged) {
                assertThat(broker.remote()
                                .get("/api/remote/pairings/p/commands/" + id)
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    @Test
    void letsNoSecondBrokerUseItsDirectory() {
        try (var broker = TestBroker.in(directory)) {
            assertThatThrownBy(() -> BrokerServer.start(BrokerSettings.in(directory)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Another broker uses")
                    .hasMessageContaining("stop it");
            assertThat(broker.register("p").status()).isEqualTo(201);
        }
    }

    @Test
    void saysWhatToDoWhenThePortIsTakenAndLetsTheDirectoryGo() throws Exception {
        var other = directory.resolve("other");
        try (var broker = TestBroker.in(directory)) {
            var settings = new BrokerSettings(other, broker.server().port(), null);
            assertThatThrownBy(() -> BrokerServer.start(settings))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("choose another");
        }
        BrokerServer.start(BrokerSettings.in(other)).close();
    }

    private Process startInAProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> enqueueUntilKilled(Process process) throws Exception {
        try (var output = process.inputReader()) {
            var url = URI.create(output.lines()
                    .filter(line -> line.startsWith("http"))
                    .findFirst()
                    .orElseThrow());
            var remote = new Http(
                    url, Files.readString(directory.resolve("remote.key")).strip());
            remote.post("/api/remote/pairings", TestBroker.registration("p"));
            return enqueueUntilRefused(remote, process);
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> enqueueUntilRefused(Http remote, Process process) {
        var acknowledged = new ArrayList<String>();
        try {
            while (true) {
                var id = "c-" + acknowledged.size();
                remote.post("/api/remote/pairings/p/commands", "{\"id\":\"%s\",\"kind\":\"status\"}".formatted(id));
                acknowledged.add(id);
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    process.destroyForcibly();
                }
            }
        } catch (CompletionException e) {
            // The connection broke: the process is gone.
            return acknowledged;
        }
    }
}
