package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.tck.SmallDisk;

/** What the person sees, and can do, while the disk with the whole data directory is full. */
class FullDiskIT {

    /** Nobody listens there. */
    private static final String NO_AGENT = "--opencode-url=http://127.0.0.1:9";

    private static final int KIBIBYTES = 16 * 1_024;

    @TempDir
    Path directory;

    private Pairing pairing;
    private ContractBroker broker;
    private SmallDisk disk;

    @BeforeEach
    void start() throws Exception {
        pairing = new Pairing(directory);
        disk = SmallDisk.mountedAt(Files.createDirectory(pairing.data()), KIBIBYTES);
        broker = new ContractBroker();
    }

    @AfterEach
    void stop() {
        if (broker != null) {
            broker.close();
            disk.close();
        }
    }

    @Test
    void thePersonIsToldWhichDiskIsFullAndAPairingThatIsEndedMeanwhileStaysSo() throws Exception {
        var id = pairing.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable", "--json")
                .json()
                .get("id")
                .getAsString();
        try (var desktop = pairing.start(NO_AGENT)) {
            broker.request(0, request -> request.path().equals("commands/claim"));
            assertThat(pairing.on("list").out()).contains("CAN EXECUTE", "no");
            assertThat(pairing.on("show", id).out())
                    .contains("The Desktop is running.", "The broker last proved", "cannot be carried out: OpenCode");

            var ballast = disk.fill();
            var switchedOn = pairing.on("connect", id);
            assertThat(switchedOn.status()).isEqualTo(1);
            assertThat(switchedOn.err()).contains(disk.directory().toString(), "full");
            var ended = pairing.on("revoke", id);
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.err()).contains("is shut off, but that is not on disk yet", disk.directory() + "/store");
            broker.request(0, request -> request.path().equals("revoke"));
            assertThat(pairing.on("show", id, "--json").json().get("status").getAsString())
                    .isEqualTo("revoked");

            Files.delete(ballast);
            assertThat(pairing.on("revoke", id).status()).isZero();
            desktop.kill();
        }
        assertThat(pairing.on("show", id, "--json").json().get("status").getAsString())
                .isEqualTo("revoked");
        assertThat(pairing.on("audit", "verify").status()).isZero();
    }

    @Test
    void aDesktopThatIsStartedAnewSaysWhichDiskIsFullAndComesBackOnceThereIsRoom() throws Exception {
        pairing.on("create", "--label", "Phone", "--broker-url", broker.url(), "--enable");
        var ballast = disk.fill();

        var failed = pairing.on("run", "--headless", NO_AGENT);
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains(disk.directory().toString(), "full").doesNotContain("\tat ");

        Files.delete(ballast);
        var before = broker.requestsSoFar();
        try (var desktop = pairing.start(NO_AGENT)) {
            assertThat(desktop.ready().get("event").getAsString()).isEqualTo("ready");
            broker.request(before, request -> request.path().equals("heartbeat"));
        }
    }
}
