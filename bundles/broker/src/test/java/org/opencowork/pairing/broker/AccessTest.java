package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @TempDir
    Path directory;

    private TestBroker broker;
    private TestDesktop desktop;

    @BeforeEach
    void pair() {
        broker = TestBroker.in(directory);
        desktop = broker.pairedDesktop("p");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void doesNotKnowATokenThatWasNotRegistered() {
        var stranger = new TestDesktop(broker.server().url(), "p", "device-of-p", "ocp_wrong");

        var reply = stranger.claim(1);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void takesTheOldTokenBesideTheNewOneForADay() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();
        var renewed = new TestDesktop(broker.server().url(), "p", "device-of-p", TestBroker.token("p-again"));

        var rotation = broker.rotate("p", "p-again");

        assertThat(rotation.json()).hasToString("{\"overlapSeconds\":86400}");
        assertThat(renewed.ack("c", lease, "c").status()).isEqualTo(204);
        broker.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(desktop.heartbeat(0).status()).isEqualTo(200);
        broker.clock.advance(Duration.ofSeconds(1));
        assertThat(desktop.heartbeat(0).status()).isEqualTo(401);
        assertThat(renewed.heartbeat(0).status()).isEqualTo(200);
    }

    @Test
    void endsAnOldTokenAtOnceOnRequest() {
        broker.rotate("p", "p-again", ",\"overlapSeconds\":0");

        assertThat(desktop.heartbeat(0).status()).isEqualTo(401);
    }

    @Test
    void takesNoTokenASecondTime() {
        broker.register("q");

        assertThat(broker.rotate("p", "q").status()).isEqualTo(409);
        assertThat(broker.rotate("p", "p-again").status()).isEqualTo(200);
        assertThat(broker.rotate("p", "p-again").status()).isEqualTo(200);
        assertThat(broker.rotate("p", "p").status()).isEqualTo(409);
        assertThat(broker.rotate("q", "p").status()).isEqualTo(409);
        assertThat(broker.remote()
                        .post(
                                "/api/remote/pairings",
                                TestBroker.registration("p").replace("\"p\"", "\"z\""))
                        .status())
                .isEqualTo(409);
        assertThat(broker.rotate("x", "x").status()).isEqualTo(404);
        assertThat(broker.remote().post("/api/remote/pairings/p/token", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void opensARevokedPairingWithNoTokenOfIt() {
        broker.rotate("p", "p-again");
        broker.remote().delete("/api/remote/pairings/p");

        assertThat(desktop.claim(1).status()).isEqualTo(410);
        assertThat(broker.rotate("p", "p-more").status()).isEqualTo(410);
    }

    @Test
    void refusesATokenUnderAnotherPairingOrDevice() {
        broker.register("q");
        var url = broker.server().url();

        assertThat(new TestDesktop(url, "q", "device-of-q", TestBroker.token("p"))
                        .claim(1)
                        .status())
                .isEqualTo(403);
        assertThat(new TestDesktop(url, "p", "device-of-q", TestBroker.token("p"))
                        .claim(1)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesABodyThatNamesAnotherPairing() {
        broker.register("q");

        assertThat(desktop.post("commands/claim", broker.desktop("q").claimBody(0, 1))
                        .status())
                .isEqualTo(403);
        assertThat(desktop.post("revoke", "{\"pairingId\":\"q\",\"deviceId\":\"device-of-q\"}")
                        .status())
                .isEqualTo(403);
        assertThat(desktop.post("events", "{\"events\":[" + broker.desktop("q").event("e") + "]}")
                        .status())
                .isEqualTo(403);
        assertThat(broker.desktop("q").heartbeat(0).status()).isEqualTo(200);
    }

    @Test
    void refusesARequestWithoutTheHeaders() {
        var request = new Http(broker.server().url(), TestBroker.token("p"));

        assertThat(request.post("/api/desktop-pairing/commands/claim", desktop.claimBody(0, 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hasNothingMoreForARevokedPairing() {
        broker.enqueue("p", "c");
        var lease = desktop.claim(1).leaseToken();
        broker.remote().delete("/api/remote/pairings/p");

        assertThat(desktop.claim(1).status()).isEqualTo(410);
        assertThat(desktop.heartbeat(0).status()).isEqualTo(410);
        assertThat(desktop.ack("c", lease, "c").status()).isEqualTo(410);
        assertThat(desktop.publish("e").status()).isEqualTo(410);
        assertThat(broker.enqueue("p", "d").status()).isEqualTo(410);
    }

    @Test
    void hearsARevocationAsOftenAsItIsTold() {
        assertThat(desktop.revoke().status()).isEqualTo(204);
        assertThat(desktop.revoke().status()).isEqualTo(204);

        assertThat(desktop.heartbeat(0).status()).isEqualTo(410);
        assertThat(broker.remote().get("/api/remote/pairings/p").text("remoteStatus"))
                .isEqualTo("revoked");
    }

    @Test
    void neverBringsARevokedPairingBack() {
        desktop.revoke();

        broker.remote().post("/api/remote/pairings/p/resume", "{}");
        var again = broker.register("p");

        assertThat(again.status()).isEqualTo(409);
        assertThat(desktop.heartbeat(0).status()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocr_wrong", "", "ocp_token-of-p"})
    void keepsTheRemoteApiForThoseWithItsKey(String key) {
        var stranger = new Http(broker.server().url(), key);

        assertThat(stranger.get("/api/remote/pairings/p").status()).isEqualTo(401);
        assertThat(stranger.post("/api/remote/pairings", "not even JSON").status())
                .isEqualTo(401);
    }

    @Test
    void refusesAStrangerBeforeTheBodyIsRead() {
        var stranger = new TestDesktop(broker.server().url(), "p", "device-of-p", "ocp_wrong");

        assertThat(stranger.post("events", "x".repeat(2_000_000)).status()).isEqualTo(401);
    }

    @Test
    void keepsTheRemoteKeyToTheUserAndNoTokenAtAll() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("remote.key"))))
                .isEqualTo("rw-------");

        broker.close();

        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(TestBroker.token("p"));
            }
        }
    }

    @Test
    void saysWhichMethodAPathHas() {
        var reply = broker.remote().get("/api/remote/pairings");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void refusesAPathThatLeadsOutOfTheRoot() {
        assertThat(broker.remote().post("/%2e%2e/x", "{}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/api/desktop-pairing/", "/api/desktop-pairing/commands//ack"})
    void hasNothingAtOtherPaths(String path) {
        assertThat(broker.remote().post(path, "{}").status()).isEqualTo(404);
    }
}
