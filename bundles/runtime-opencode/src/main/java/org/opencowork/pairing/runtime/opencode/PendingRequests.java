package org.opencowork.pairing.runtime.opencode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;

/**
 * What the agent waits for.
 *
 * <p>After an abort OpenCode goes on listing what the turn was waiting for, and a late answer does nothing. Such a
 * request is left out: its session is idle, or the message that it belongs to has ended.
 */
final class PendingRequests {

    private final OpenCodeClient client;
    private final Sessions sessions;
    private final Roots roots;

    PendingRequests(OpenCodeClient client, Sessions sessions, Roots roots) {
        this.client = client;
        this.sessions = sessions;
        this.roots = roots;
    }

    List<PendingRequest> list(Deadline deadline) throws AgentRuntimeException {
        var pending = new ArrayList<PendingRequest>();
        add(pending, Kind.PERMISSION, client.get("/permission", deadline).objects(), deadline);
        add(pending, Kind.QUESTION, client.get("/question", deadline).objects(), deadline);
        return List.copyOf(pending);
    }

    /** Answers a permission for this once: never {@code always}, which would hold for other sessions too. */
    void respond(String id, boolean allowed, Deadline deadline) throws AgentRuntimeException {
        post("/permission/" + Ids.permission(id) + "/reply", Map.of("reply", allowed ? "once" : "reject"), deadline);
    }

    void reply(String id, List<List<String>> answers, Deadline deadline) throws AgentRuntimeException {
        post("/question/" + Ids.question(id) + "/reply", Map.of("answers", answers), deadline);
    }

    void reject(String id, Deadline deadline) throws AgentRuntimeException {
        post("/question/" + Ids.question(id) + "/reject", Map.of(), deadline);
    }

    /** Tells whether a request was answered: what is still waiting was not, but nobody can say who answered the rest. */
    Evidence evidenceOfAnswer(String id, Deadline deadline) throws AgentRuntimeException {
        var waiting = list(deadline).stream().anyMatch(request -> request.id().equals(id));
        return Evidence.of(waiting ? Finding.DID_NOT_HAPPEN : Finding.UNKNOWN);
    }

    private void post(String path, Map<String, ?> body, Deadline deadline) throws AgentRuntimeException {
        if (!client.post(path, body, deadline).found()) {
            throw Faults.notFound("OpenCode no longer waits for this answer.");
        }
    }

    private void add(List<PendingRequest> pending, Kind kind, List<Map<String, Object>> listed, Deadline deadline)
            throws AgentRuntimeException {
        if (listed.isEmpty()) {
            return;
        }
        var busy = sessions.busy(deadline);
        for (var detail : listed) {
            var id = Tree.text(detail, "id").orElse("");
            var sessionId = Tree.text(detail, "sessionID").orElse("");
            if (busy.containsKey(sessionId) && !ended(sessionId, detail, deadline)) {
                roots.rootOf(sessionId, deadline)
                        .ifPresent(root -> pending.add(new PendingRequest(id, kind, sessionId, root, detail)));
            }
        }
    }

    private boolean ended(String sessionId, Map<String, Object> detail, Deadline deadline)
            throws AgentRuntimeException {
        var messageId = Tree.object(detail, "tool").flatMap(tool -> Tree.text(tool, "messageID"));
        if (messageId.isEmpty() || !Ids.isMessage(messageId.get())) {
            return false;
        }
        var answer = client.get("/session/" + Ids.session(sessionId) + "/message/" + messageId.get(), deadline);
        return Tree.object(answer.object(), "info")
                .flatMap(info -> Tree.object(info, "time"))
                .map(time -> time.containsKey("completed"))
                .orElse(true);
    }
}
