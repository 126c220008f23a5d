package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong around it, a Desktop says what and what to do, and loses nothing. */
class BadInputIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_AGENT = "--opencode-url=http://127.0.0.1:9";

    @TempDir
    Path directory;

    private Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = new Pairing(directory);
    }

    @Test
    void namesTheDesktopThatUsesTheDataDirectoryAlready() throws Exception {
        try (var desktop = pairing.start(NO_AGENT)) {
            var second = pairing.on("run", "--headless", NO_AGENT);

            assertThat(second.status()).isEqualTo(1);
            assertThat(second.err())
                    .contains(
                            "Another Desktop",
                            String.valueOf(desktop.ready().get("pid").getAsLong()));
        }
    }

    @Test
    void saysThatTheBrokerCannotBeReachedAndGoesOnTrying() throws Exception {
        try (var desktop = pairing.start(NO_AGENT)) {
            assertThat(desktop.process().isAlive()).isTrue();
            var id = create("http://127.0.0.1:" + closedPort());

            var shown = shownOnce(id, record -> !record.get("error").isJsonNull());

            assertThat(shown.get("status").getAsString()).isEqualTo("paired_offline");
            assertThat(shown.get("error").getAsString()).contains("127.0.0.1");
        }
    }

    @Test
    void saysThatTheBrokerAnswersAPageForPeople() throws Exception {
        try (var broker = new ContractBroker();
                var desktop = pairing.start(NO_AGENT)) {
            assertThat(desktop.process().isAlive()).isTrue();
            broker.answerHtml();
            var id = create(broker.url());

            var shown = shownOnce(id, record -> !record.get("error").isJsonNull());

            assertThat(shown.get("error").getAsString()).contains("text/html");
            assertThat(shown.get("error").getAsString()).doesNotContain("hotel");
        }
    }

    @Test
    void keepsADamagedStoreAsideAndSaysSo() throws Exception {
        create("http://127.0.0.1:" + closedPort());
        var store = pairing.data().resolve("store").resolve("store.db");
        var damaged = "This was a database once.".repeat(400);
        Files.writeString(store, damaged);

        var listed = pairing.on("list", "--json");

        assertThat(listed.status()).isZero();
        assertThat(listed.err()).contains("damaged", store.toString());
        try (var aside = Files.newDirectoryStream(store.getParent(), "store.db.damaged-*")) {
            assertThat(aside).anySatisfy(file -> assertThat(file).hasContent(damaged));
        }
    }

    @Test
    void refusesAWrongPassphraseWithoutLosingTheToken() throws Exception {
        create("http://127.0.0.1:" + closedPort());
        var wrong = Files.writeString(directory.resolve("wrong"), "not the passphrase\n");

        var refused = pairing.run(
                "create",
                "--label=Second",
                "--broker-url=http://127.0.0.1:1",
                "--data-dir=" + pairing.data(),
                "--secret-store=file",
                "--passphrase-file=" + wrong);

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("passphrase does not open");
        create("http://127.0.0.1:" + closedPort());
    }

    @Test
    void saysHowToGetAnOpenCodeThatIsMissing() throws Exception {
        try (var desktop = pairing.start("--opencode-binary=" + directory.resolve("nowhere"))) {
            var summary =
                    desktop.ready().getAsJsonObject("runtime").get("summary").getAsString();

            assertThat(summary).contains("npm install");
        }
    }

    private String create(String url) throws IOException, InterruptedException {
        var made = pairing.on("create", "--label", "Phone", "--broker-url", url, "--enable", "--json");
        assertThat(made.status()).as(made.err()).isZero();
        return made.json().get("id").getAsString();
    }

    private JsonObject shownOnce(String id, Predicate<JsonObject> condition) throws IOException, InterruptedException {
        for (var deadline = Instant.now().plus(PATIENCE); Instant.now().isBefore(deadline); ) {
            var shown = pairing.on("show", id, "--json").json();
            if (condition.test(shown)) {
                return shown;
            }
        }
        throw new AssertionError("it never came true");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
