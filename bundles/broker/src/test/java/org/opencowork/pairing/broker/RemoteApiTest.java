package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.broker.domain.BrokerLimits;

class RemoteApiTest {

    private TestBroker broker;
    private TestDesktop desktop;

    @BeforeEach
    void pair(@TempDir Path directory) {
        broker = TestBroker.in(directory);
        desktop = broker.pairedDesktop("p");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void takesTheSameRegistrationAgain() {
        assertThat(broker.register("q").status()).isEqualTo(201);
        assertThat(broker.register("q").status()).isEqualTo(200);
    }

    @Test
    void refusesAnotherPairingUnderTheSameIdOrToken() {
        var sameId = TestBroker.registration("q").replace("\"q\"", "\"p\"");
        var sameToken = TestBroker.registration("p").replace("\"p\"", "\"q\"");

        assertThat(broker.remote().post("/api/remote/pairings", sameId).status())
                .isEqualTo(409);
        assertThat(broker.remote().post("/api/remote/pairings", sameToken).status())
                .isEqualTo(409);
    }

    @Test
    void tellsHowAPairingIs() {
        broker.enqueue("p", "c");
        desktop.heartbeat(7);
        desktop.heartbeat(3);

        assertThat(broker.remote().get("/api/remote/pairings/p").json())
                .hasToString("{\"pairingId\":\"p\",\"deviceId\":\"device-of-p\",\"remoteStatus\":\"online\","
                        + "\"status\":\"paired_online\",\"lastHeartbeat\":\"2026-03-01T12:00:00Z\",\"cursor\":7,"
                        + "\"lastSequence\":1}");
    }

    @Test
    void numbersTheCommandsOfEachPairingFromOne() {
        broker.register("q");

        assertThat(broker.enqueue("p", "c-1").json()).hasToString("{\"id\":\"c-1\",\"sequence\":1}");
        assertThat(broker.enqueue("p", "c-2").json()).hasToString("{\"id\":\"c-2\",\"sequence\":2}");
        assertThat(broker.enqueue("q", "c-1").json()).hasToString("{\"id\":\"c-1\",\"sequence\":1}");
    }

    @Test
    void takesTheSameCommandAgainWithoutQueueingItTwice() {
        var first = broker.enqueue("p", "c").json();

        assertThat(broker.enqueue("p", "c").json()).isEqualTo(first);
        assertThat(desktop.claim(10).commandIds()).containsExactly("c");
    }

    @Test
    void refusesAnotherCommandUnderTheSameId() {
        broker.enqueue("p", "c");

        var reply = broker.remote().post("/api/remote/pairings/p/commands", "{\"id\":\"c\",\"kind\":\"abort\"}");

        assertThat(reply.status()).isEqualTo(409);
    }

    @Test
    void makesAnIdForACommandWithoutOne() {
        var reply = broker.remote().post("/api/remote/pairings/p/commands", "{\"kind\":\"status\"}");

        assertThat(desktop.claim(1).commandIds()).containsExactly(reply.text("id"));
    }

    @Test
    void followsACommandToItsResult() {
        broker.enqueue("p", "c");
        assertThat(stateOf("c")).isEqualTo("pending");
        var lease = desktop.claim(1).leaseToken();
        assertThat(stateOf("c")).isEqualTo("leased");

        var waiting = Http.sendLater(broker.remote().to("/api/remote/pairings/p/commands/c?wait=30"));
        broker.awaitHeldPolls(1);
        desktop.fail("c", lease, "c");

        var report = waiting.join().json();
        assertThat(report.get("state").getAsString()).isEqualTo("failed");
        assertThat(report.get("result").toString()).isEqualTo(TestDesktop.FAILED);
        assertThat(report.get("deliveries").getAsInt()).isEqualTo(1);
        assertThat(report.get("endedAt").getAsString()).isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void handsOutNothingWhileDrainingButTakesResultsAndEvents() {
        broker.enqueue("p", "c-1");
        broker.enqueue("p", "c-2");
        var lease = desktop.claim(1).leaseToken();
        broker.remote().post("/api/remote/pairings/p/drain", "{}");

        var claim = desktop.claim(1);

        assertThat(claim.commandIds()).isEmpty();
        assertThat(claim.text("remoteStatus")).isEqualTo("draining");
        assertThat(desktop.heartbeat(0).text("remoteStatus")).isEqualTo("draining");
        assertThat(desktop.ack("c-1", lease, "c-1").status()).isEqualTo(204);
        assertThat(desktop.publish("e").status()).isEqualTo(204);

        broker.remote().post("/api/remote/pairings/p/resume", "{}");
        assertThat(desktop.claim(1).commandIds()).containsExactly("c-2");
    }

    @Test
    void keepsAnEventOnceHoweverOftenItComes() {
        desktop.publish("e-1", "e-2");
        desktop.publish("e-2", "e-3");

        var page = broker.remote().get("/api/remote/pairings/p/events");

        assertThat(page.eventIds()).containsExactly("e-1", "e-2", "e-3");
        assertThat(page.json().get("next").getAsLong()).isEqualTo(3);
    }

    @Test
    void readsEventsInPages() {
        desktop.publish("e-1", "e-2", "e-3");

        assertThat(broker.remote().get("/api/remote/pairings/p/events?limit=2").eventIds())
                .containsExactly("e-1", "e-2");
        assertThat(broker.remote()
                        .get("/api/remote/pairings/p/events?after=2&limit=2")
                        .eventIds())
                .containsExactly("e-3");
        assertThat(broker.remote().get("/api/remote/pairings/p/events?after=3").json())
                .hasToString("{\"events\":[],\"next\":3}");
    }

    @Test
    void waitsForAnEvent() {
        var waiting = Http.sendLater(broker.remote().to("/api/remote/pairings/p/events?wait=30"));
        broker.awaitHeldPolls(1);

        desktop.publish("e");

        assertThat(waiting.join().eventIds()).containsExactly("e");
    }

    @Test
    void knowsNothingOfAPairingThatWasNotRegistered() {
        assertThat(broker.remote().get("/api/remote/pairings/x").status()).isEqualTo(404);
        assertThat(broker.remote().get("/api/remote/pairings/x/events").status())
                .isEqualTo(404);
        assertThat(broker.remote()
                        .get("/api/remote/pairings/p/commands/x?wait=9")
                        .status())
                .isEqualTo(404);
        assertThat(broker.remote().post("/api/remote/pairings/x/drain", "{}").status())
                .isEqualTo(404);
        assertThat(broker.enqueue("x", "c").status()).isEqualTo(404);
    }

    @Test
    void takesNoMoreCommandsThanMayWaitAndForgetsTheOldestOfWhatIsOver(@TempDir Path directory) {
        var usual = BrokerLimits.defaults();
        try (var small =
                TestBroker.in(directory, new BrokerLimits(usual.bodyBytes(), usual.longestWait(), 8, 2, 2, 2))) {
            var smallDesktop = small.pairedDesktop("p");
            small.enqueue("p", "c-1");
            small.enqueue("p", "c-2");
            var refused = small.enqueue("p", "c-3");
            smallDesktop.ack("c-1", smallDesktop.claim(1).leaseToken(), "c-1");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(small.enqueue("p", "c-3").status()).isEqualTo(201);
            assertThat(small.remote().get("/api/remote/pairings/p/commands/c-1").status())
                    .isEqualTo(404);

            smallDesktop.publish("e-1", "e-2", "e-3");
            assertThat(small.remote().get("/api/remote/pairings/p/events").eventIds())
                    .containsExactly("e-2", "e-3");
        }
    }

    @Test
    void writesItsPortWhereItWasTold(@TempDir Path directory) throws Exception {
        var portFile = directory.resolve("port");
        try (var server = BrokerServer.start(new BrokerSettings(directory.resolve("data"), 0, portFile))) {
            assertThat(Files.readString(portFile)).isEqualTo(server.port() + "\n");
        }
    }

    private String stateOf(String commandId) {
        return broker.remote()
                .get("/api/remote/pairings/p/commands/" + commandId)
                .text("state");
    }
}
