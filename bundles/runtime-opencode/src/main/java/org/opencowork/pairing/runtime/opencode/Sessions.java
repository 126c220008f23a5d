package org.opencowork.pairing.runtime.opencode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;

/** The sessions of the workspace. A session keeps the id of the command that made it in its metadata. */
final class Sessions {

    private static final String COMMAND = "pairingCommandId";
    private static final int MOST_LISTED = 1000;

    private final OpenCodeClient client;
    private final Workspace workspace;
    private final Roots roots;

    Sessions(OpenCodeClient client, Workspace workspace, Roots roots) {
        this.client = client;
        this.workspace = workspace;
        this.roots = roots;
    }

    /** Returns the session, or empty if there is none of that id in the workspace. */
    Optional<AgentSession> find(String id, Deadline deadline) throws AgentRuntimeException {
        if (!Ids.isSession(id)) {
            return Optional.empty();
        }
        var answer = client.get("/session/" + id, deadline);
        return answer.found() ? inWorkspace(answer.object(), deadline) : Optional.empty();
    }

    /** Fails with {@code NOT_FOUND} unless the session is in the workspace. */
    void require(String id, Deadline deadline) throws AgentRuntimeException {
        if (find(id, deadline).isEmpty()) {
            throw Faults.notFound("OpenCode has no session " + id + " in this workspace.");
        }
    }

    AgentSession create(String commandId, @Nullable String title, Deadline deadline) throws AgentRuntimeException {
        var body = new LinkedHashMap<String, Object>();
        if (title != null) {
            body.put("title", title);
        }
        body.put("metadata", Map.of(COMMAND, commandId));
        var answer = client.post("/session", body, deadline);
        return inWorkspace(answer.object(), deadline)
                .orElseThrow(() -> Faults.outcomeUnknown("OpenCode made the session in another directory.", null));
    }

    /** Returns the ids of the sessions that are at work. */
    Map<String, Object> busy(Deadline deadline) throws AgentRuntimeException {
        return client.get("/session/status", deadline).object();
    }

    /** Tells whether a session was made for the command. */
    Evidence evidenceOfCreation(String commandId, Deadline deadline) throws AgentRuntimeException {
        var listed = client.get(
                        "/session?directory=" + OpenCodeClient.percentEncoded(workspace.directory(deadline)) + "&limit="
                                + MOST_LISTED,
                        deadline)
                .objects();
        for (var session : listed) {
            if (madeFor(commandId, session)) {
                return new Evidence(
                        Finding.HAPPENED, inWorkspace(session, deadline).orElse(null));
            }
        }
        return Evidence.of(listed.size() < MOST_LISTED ? Finding.DID_NOT_HAPPEN : Finding.UNKNOWN);
    }

    /** Tells whether what an abort wants holds; what a session is busy with may have begun before the abort or after. */
    Evidence evidenceOfRest(String id, Deadline deadline) throws AgentRuntimeException {
        var rests = find(id, deadline).isPresent() && !busy(deadline).containsKey(id);
        return Evidence.of(rests ? Finding.HAPPENED : Finding.UNKNOWN);
    }

    private static boolean madeFor(String commandId, Map<String, Object> session) {
        return Tree.object(session, "metadata")
                .flatMap(metadata -> Tree.text(metadata, COMMAND))
                .filter(commandId::equals)
                .isPresent();
    }

    private Optional<AgentSession> inWorkspace(Map<String, Object> session, Deadline deadline)
            throws AgentRuntimeException {
        var id = Tree.text(session, "id").orElse("");
        var directory = Tree.text(session, "directory").orElse("");
        if (id.isEmpty() || !directory.equals(workspace.directory(deadline))) {
            return Optional.empty();
        }
        roots.learn(session);
        var root = roots.rootOf(id, deadline);
        var title = Tree.text(session, "title").orElse("");
        return root.map(
                top -> new AgentSession(id, top, title, directory, time(session, "created"), time(session, "updated")));
    }

    private static Instant time(Map<String, Object> session, String field) {
        return Instant.ofEpochMilli(Tree.object(session, "time")
                .flatMap(time -> Tree.whole(time, field))
                .orElse(0L));
    }
}
