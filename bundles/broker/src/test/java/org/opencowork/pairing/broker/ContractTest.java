package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final OpenApi CONTRACT = new OpenApi();
    private static final String PAIRING = "pairing-1";

    private TestBroker broker;
    private TestDesktop desktop;

    static List<OpenApi.Operation> operations() {
        return CONTRACT.operations();
    }

    static List<OpenApi.Example> examples() {
        return CONTRACT.examples();
    }

    @BeforeEach
    void pair(@TempDir Path directory) {
        broker = TestBroker.in(directory);
        broker.remote()
                .post(
                        "/api/remote/pairings",
                        TestBroker.registration(PAIRING).replace("device-of-pairing-1", "device-1"));
        desktop = new TestDesktop(broker.server().url(), PAIRING, "device-1", TestBroker.token(PAIRING));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void coversEveryRequestOfTheContract() {
        assertThat(operations())
                .map(OpenApi.Operation::toString)
                .containsExactly("heartbeat", "claim", "ack", "fail", "events", "revoke");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasExamplesThatKeepToTheirSchemas(OpenApi.Example example) {
        example.schema().check(example.name(), example.body());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersEachExampleAsTheContractSays(OpenApi.Operation operation) {
        broker.enqueue(PAIRING, "command-1");
        var body = CONTRACT.request(operation).body();
        if (body.has("leaseToken")) {
            body.addProperty("leaseToken", leaseOfCommand());
        }

        var reply = desktop.post(path(operation, "command-1"), body.toString());

        assertThat(reply.status()).isBetween(200, 204);
        CONTRACT.check(operation, reply);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void refusesEachExampleOfAStrangerAsTheContractSays(OpenApi.Operation operation) {
        var stranger = new TestDesktop(broker.server().url(), PAIRING, "device-1", "ocp_wrong");

        var reply = stranger.post(
                path(operation, "command-1"), CONTRACT.request(operation).body().toString());

        assertThat(reply.status()).isEqualTo(401);
        CONTRACT.check(operation, reply);
    }

    @Test
    void handsOutCommandsAsTheContractSays() {
        broker.enqueue(PAIRING, "command-1");
        var claim = operations().get(1);

        var reply = desktop.post(path(claim, ""), CONTRACT.request(claim).body().toString());

        assertThat(reply.commandIds()).containsExactly("command-1");
        CONTRACT.check(claim, reply);
    }

    private String leaseOfCommand() {
        var claim = operations().get(1);
        return desktop.post(path(claim, ""), CONTRACT.request(claim).body().toString())
                .leaseToken();
    }

    private static String path(OpenApi.Operation operation, String commandId) {
        return operation.path().substring("/api/desktop-pairing/".length()).replace("{id}", commandId);
    }
}
