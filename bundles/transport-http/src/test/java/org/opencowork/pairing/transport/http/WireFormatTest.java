package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.TransportException;

class WireFormatTest {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private TestBroker broker;
    private HttpBrokerTransport transport;

    @BeforeEach
    void start() throws IOException {
        broker = new TestBroker();
        transport = new HttpBrokerTransport(Calls.only("127.0.0.1"));
    }

    @AfterEach
    void stop() {
        transport.close();
        broker.close();
    }

    @Test
    void sendsAHeartbeatWithTheHeadersOfEveryRequest() throws Exception {
        transport.heartbeat(Calls.access(URI.create(broker.url() + "/base")), Calls.HEARTBEAT);

        var seen = broker.seen.remove();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/base/api/desktop-pairing/heartbeat");
        assertThat(seen.headers().get("Authorization")).containsExactly("Bearer " + Calls.TOKEN);
        assertThat(seen.headers().get("x-open-cowork-pairing-id")).containsExactly("p-1");
        assertThat(seen.headers().get("x-open-cowork-device-id")).containsExactly("d-1");
        assertThat(seen.headers().get("Content-Type")).containsExactly("application/json");
        assertThat(seen.headers()).doesNotContainKeys("Cookie", "Accept-encoding", "Expect", "Upgrade", "User-agent");
        assertJson(
                seen.body(), "{'pairingId':'p-1','deviceId':'d-1','status':'paired_online','lastCommandSequence':7}");
    }

    @Test
    void claimsCommandsAndReadsThemAsTheyCame() throws Exception {
        broker.answers(
                200,
                JSON,
                "{\"commands\":[{\"id\":\"c\",\"sequence\":9223372036854775807},\"odd\",null],\"remoteStatus\":\"online\"}");

        var claim = transport.claim(Calls.access(broker.url()), Calls.CLAIM);

        assertThat(claim.commands())
                .isEqualTo(Arrays.asList(Map.of("id", "c", "sequence", Long.MAX_VALUE), "odd", null));
        assertThat(claim.remoteStatus()).isEqualTo("online");
        assertThat(claim.brokerTime()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(claim.askedAtNanos()).isLessThanOrEqualTo(System.nanoTime());
        assertThat(claim.held()).isFalse();
        var seen = broker.seen.remove();
        assertThat(seen.target()).isEqualTo("/api/desktop-pairing/commands/claim");
        assertThat(seen.headers()).doesNotContainKey("Prefer");
        assertJson(
                seen.body(),
                "{'pairingId':'p-1','deviceId':'d-1','afterSequence':7,'limit':10,'leaseSeconds':60,"
                        + "'capabilities':{'commands':['prompt']}}");
    }

    @Test
    void asksTheBrokerToHoldAndNoticesThatItDid() throws Exception {
        broker.answers(204, Map.of("Preference-Applied", "wait=20"), "");

        var claim = transport.claim(Calls.access(broker.url()), Calls.claim(Duration.ofSeconds(20)));

        assertThat(broker.seen.remove().headers().get("Prefer")).containsExactly("wait=20");
        assertThat(claim.held()).isTrue();
        assertThat(claim.commands()).isEmpty();
        assertThat(claim.remoteStatus()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, ack", "false, fail"})
    void deliversAResultOnceUnderItsCommandId(boolean ok, String verb) throws Exception {
        var result = new LinkedHashMap<String, Object>();
        result.put("ok", ok);
        result.put("projectionFence", null);

        var answer = transport.deliver(Calls.access(broker.url()), new Delivery("a/b ü~?", "lease-1", ok, result));

        assertThat(answer).isEqualTo(DeliveryAnswer.ACCEPTED);
        var seen = broker.seen.remove();
        assertThat(seen.target()).isEqualTo("/api/desktop-pairing/commands/a%2Fb%20%C3%BC~%3F/" + verb);
        assertThat(seen.headers().get("Idempotency-Key")).containsExactly("a%2Fb%20%C3%BC~%3F");
        assertJson(seen.body(), "{'result':{'ok':" + ok + ",'projectionFence':null},'leaseToken':'lease-1'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void deliversNothingUnderAnIdThatWouldBeAnotherPath(String id) throws Exception {
        var answer = transport.deliver(Calls.access(broker.url()), new Delivery(id, "l", true, Map.of()));

        assertThat(answer).isEqualTo(DeliveryAnswer.REFUSED);
        assertThat(broker.seen).isEmpty();
    }

    @Test
    void neverLetsAnIdBecomeAnotherHeader() throws Exception {
        transport.publish(Calls.access(broker.url()), new EventBatch("b\r\nX-Evil: 1", List.of()));

        var seen = broker.seen.remove();
        assertThat(seen.headers()).doesNotContainKey("X-evil");
        assertThat(seen.headers().get("Idempotency-Key")).containsExactly("b%0D%0AX-Evil%3A%201");
    }

    @Test
    void publishesABatchUnderItsId() throws Exception {
        transport.publish(Calls.access(broker.url()), new EventBatch("batch-1", List.of(Map.of("id", "<e>"))));

        var seen = broker.seen.remove();
        assertThat(seen.target()).isEqualTo("/api/desktop-pairing/events");
        assertThat(seen.headers().get("Idempotency-Key")).containsExactly("batch-1");
        assertThat(seen.body()).isEqualTo("{\"events\":[{\"id\":\"<e>\"}]}");
    }

    @Test
    void tellsTheBrokerOfARevocation() throws Exception {
        transport.revoke(Calls.access(broker.url()));

        var seen = broker.seen.remove();
        assertThat(seen.target()).isEqualTo("/api/desktop-pairing/revoke");
        assertJson(seen.body(), "{'pairingId':'p-1','deviceId':'d-1'}");
    }

    @ParameterizedTest
    @CsvSource({"200, LEASE", "409, LEASE_LOST", "404, REFUSED", "400, REFUSED", "413, REFUSED", "422, REFUSED"})
    void readsWhatBecameOfADelivery(int status, String answer) throws Exception {
        broker.answers(status, Map.of(), "");

        var outcome = transport.deliver(Calls.access(broker.url()), new Delivery("c", "l", true, Map.of()));

        assertThat(outcome).isEqualTo(status == 200 ? DeliveryAnswer.ACCEPTED : DeliveryAnswer.valueOf(answer));
    }

    @Test
    void takesAnAnswerWithoutJsonAsEmpty() throws Exception {
        broker.answers(200, Map.of("Content-Type", "text/plain"), "ok");

        transport.heartbeat(Calls.access(broker.url()), Calls.HEARTBEAT);

        assertThat(transport.claim(Calls.access(broker.url()), Calls.CLAIM).commands())
                .isEmpty();
    }

    @Test
    void hearsThatThePairingWasRevokedFromAnAnswerWithoutCommands() throws Exception {
        broker.answers(200, JSON, "{\"remoteStatus\":\"revoked\"}");

        assertThat(transport.claim(Calls.access(broker.url()), Calls.CLAIM).remoteStatus())
                .isEqualTo("revoked");
    }

    @Test
    void keepsTheConnectionForTheNextCall() throws TransportException {
        for (int i = 0; i < 5; i++) {
            transport.heartbeat(Calls.access(broker.url()), Calls.HEARTBEAT);
        }

        assertThat(broker.connections()).isEqualTo(1);
    }

    private static void assertJson(String actual, String expected) {
        assertThat(JsonParser.parseString(actual)).isEqualTo(JsonParser.parseString(expected.replace('\'', '"')));
    }
}
