package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.bench.PlainRedactor;
import org.opencowork.pairing.core.bench.ScriptedTransport.Call;

/** Of all that a broker is sent, every text went through the redactor or is one of the contract's own. */
class EverythingIsRedactedTest {

    /** Names of fields and words of the contract; and ids and times, which are made here or came from the broker. */
    private static final Pattern OF_THE_CONTRACT = Pattern.compile(
            "ok|id|pairingId|type|workspaceId|sessionId|commandId|sequence|occurredAt|payload|data|kind|status"
                    + "|commands|workspaces|policy|local|message|missed|reason|the coding agent's event stream was interrupted"
                    + "|session\\.event|command\\.(accepted|completed|failed)|heartbeat|audit"
                    + "|completed|queued|blocked_by_policy|requires_local_confirmation|failed|paired_online"
                    + "|create_session|prompt|abort|permission\\.respond|question\\.(reply|reject)|revoke_pairing"
                    + "|allowRemote(Prompts|Abort|Attachments)|remote(Approvals|Questions)|local_confirmation"
                    + "|expose(ArtifactBodies|LocalPaths|LocalMcpDetails)"
                    + "|evt[-_a-zA-Z0-9]*|c-\\d|ses-1|ses-c-\\d|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private Bench bench;
    private Pairing pairing;

    @BeforeEach
    void pair() throws Exception {
        var doubles = Doubles.fresh();
        doubles.runtime().root("ses-1", "a title of the person's");
        bench = Bench.openWithoutRedactor(doubles);
        bench.ports.redactor().plug(PlainRedactor.marking(), Doubles.rank(0));
        bench.sessions().adopt("ses-1");
        pairing = bench.paired();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void everyTextThatTheBrokerGetsWasSeenOrIsOfTheContract() {
        bench.runtime().says("message", "ses-1", "ses-1", "a text of the agent's");
        bench.runtime().saysThatEventsWereMissed();
        bench.runtime().failNext("abort", AgentRuntimeException.Reason.REFUSED);
        var kinds = List.of(
                CommandKind.CREATE_SESSION,
                CommandKind.PROMPT,
                CommandKind.ABORT,
                CommandKind.PERMISSION_RESPOND,
                CommandKind.QUESTION_REPLY,
                CommandKind.STATUS);
        for (var kind : kinds) {
            var number = kinds.indexOf(kind) + 1;
            bench.result(pairing, "c-" + number, number, kind);
        }
        var unreadable = Orders.order(pairing.id(), "c-7", 7, CommandKind.PROMPT);
        unreadable.put("payload", Map.of("text", 5L));
        bench.broker().enqueue(unreadable);
        bench.result("c-7");
        until("all events", () -> bench.broker().events().size() >= 2 + 7);

        assertThat(texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .satisfiesAnyOf(
                                seen -> assertThat(seen).startsWith(PlainRedactor.MARK),
                                own -> assertThat(own).matches(OF_THE_CONTRACT),
                                ours -> assertThat(ours).startsWith(pairing.id())));
        assertThat(texts()).contains("✓a title of the person's", "✓a text of the agent's");
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        for (var call : Call.values()) {
            bench.broker().requests(call).forEach(request -> collect(parts(request.body()), texts));
        }
        return texts;
    }

    /** Returns what of a request's body is text; a transport adds only the pairing's ids and the token. */
    private static @Nullable Object parts(@Nullable Object body) {
        if (body instanceof Delivery delivery) {
            return List.of(delivery.commandId(), delivery.result());
        }
        if (body instanceof EventBatch batch) {
            return List.of(batch.id(), batch.events());
        }
        if (body instanceof ClaimRequest claim) {
            return claim.capabilities();
        }
        return body instanceof Heartbeat heartbeat ? heartbeat.status() : body;
    }

    private static void collect(@Nullable Object tree, List<String> into) {
        if (tree instanceof Map<?, ?> map) {
            collect(map.keySet(), into);
            collect(map.values(), into);
        } else if (tree instanceof Collection<?> list) {
            list.forEach(item -> collect(item, into));
        } else if (tree instanceof String text) {
            into.add(text);
        } else {
            assertThat(tree == null || tree instanceof Number || tree instanceof Boolean)
                    .as("%s", tree)
                    .isTrue();
        }
    }
}
