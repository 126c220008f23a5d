package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.keyring.PrivateKeyring;

/** A Desktop that keeps its tokens where the system does, as it is by default. */
class KeyringDesktopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NO_AGENT = "--opencode-url=http://127.0.0.1:9";

    @TempDir
    Path directory;

    private PrivateKeyring keyring;
    private Pairing pairing;

    @BeforeEach
    void start() throws Exception {
        keyring = PrivateKeyring.withoutDaemon(Files.createDirectory(directory.resolve("home")));
        pairing = Pairing.withKeyring(directory, keyring.address());
    }

    @AfterEach
    void stop() throws Exception {
        keyring.close();
    }

    @Test
    void waitsForALockedKeyringAndComesUpByItselfOnceItIsOpen() throws Exception {
        keyring.startUnlocked();
        try (var broker = new ContractBroker()) {
            var made = pairing.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable", "--json");
            assertThat(made.status()).as(made.err()).isZero();
            var id = made.json().get("id").getAsString();
            keyring.startLocked();

            try (var desktop = pairing.start(NO_AGENT)) {
                var waiting = shownOnce(id, shown -> !shown.get("error").isJsonNull());
                assertThat(waiting.get("error").getAsString())
                        .contains("locked")
                        .contains("unlock it");
                assertThat(waiting.get("status").getAsString()).isEqualTo("paired_offline");

                keyring.startUnlocked();

                shownOnce(id, shown -> shown.get("status").getAsString().equals("paired_online"));
                assertThat(desktop.process().isAlive()).isTrue();
            }
        }
    }

    @Test
    void movesTokensFromAFileIntoTheKeyring() throws Exception {
        keyring.startUnlocked();
        var inFile = new Pairing(directory);
        try (var broker = new ContractBroker()) {
            var made = inFile.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable", "--json");
            var id = made.json().get("id").getAsString();

            var moved = pairing.on(
                    "move-tokens", "--from=file", "--passphrase-file=" + directory.resolve("passphrase"), "--json");

            assertThat(moved.json().get("moved").getAsInt()).as(moved.err()).isEqualTo(1);
            try (var desktop = pairing.start(NO_AGENT)) {
                shownOnce(id, shown -> shown.get("status").getAsString().equals("paired_online"));
                assertThat(desktop.process().isAlive()).isTrue();
            }
        }
    }

    @Test
    void makesNoPairingWhereThereIsNoKeyringAndSaysWhatElseThereIs() throws Exception {
        var refused = pairing.on("create", "--label", "Phone", "--broker-url", "http://127.0.0.1:9");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("No keyring runs", "--secret-store file");
        assertThat(pairing.on("list", "--json").out().strip()).isEqualTo("[]");
    }

    private JsonObject shownOnce(String id, Predicate<JsonObject> condition) throws Exception {
        for (var deadline = Instant.now().plus(PATIENCE); Instant.now().isBefore(deadline); ) {
            var shown = pairing.on("show", id, "--json").json();
            if (condition.test(shown)) {
                return shown;
            }
        }
        throw new AssertionError("it never came true");
    }
}
