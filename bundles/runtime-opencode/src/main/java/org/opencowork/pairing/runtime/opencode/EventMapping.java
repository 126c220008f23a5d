package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/** Turns a line of OpenCode's global stream into an event, if it is about our workspace. */
final class EventMapping {

    private static final Duration LOOK_UP = Duration.ofSeconds(10);

    private final Workspace workspace;
    private final Roots roots;

    EventMapping(Workspace workspace, Roots roots) {
        this.workspace = workspace;
        this.roots = roots;
    }

    /** Returns the event; empty for other directories, and for {@code sync}, which says everything a second time. */
    Optional<RuntimeEvent> map(String json) throws IOException, AgentRuntimeException {
        var envelope = Tree.object(tree(json)).orElse(Map.of());
        var payload = Tree.object(envelope, "payload").orElse(Map.of());
        var type = Tree.text(payload, "type").orElse("sync");
        var directory = Tree.text(envelope, "directory").orElse("");
        if (type.equals("sync") || !directory.equals(workspace.directory(Deadline.in(LOOK_UP)))) {
            return Optional.empty();
        }
        return Optional.of(event(payload, type));
    }

    private static @Nullable Object tree(String json) throws IOException {
        try {
            return TreeJson.read(json, Limits.NEIGHBOUR);
        } catch (BrokenJsonException broken) {
            throw new IOException("An event of OpenCode's " + broken.getMessage(), broken);
        }
    }

    private RuntimeEvent event(Map<String, Object> payload, String type) {
        var data = Tree.object(payload, "properties").orElse(Map.of());
        if (type.equals("session.created") || type.equals("session.updated")) {
            Tree.object(data, "info").ifPresent(roots::learn);
        }
        var id = Tree.text(payload, "id").orElse(null);
        var sessionId = Tree.text(data, "sessionID").orElse(null);
        return new RuntimeEvent(id, type, sessionId, sessionId == null ? null : root(sessionId), data);
    }

    private @Nullable String root(String sessionId) {
        try {
            return roots.rootOf(sessionId, Deadline.in(LOOK_UP)).orElse(null);
        } catch (AgentRuntimeException unknown) {
            // The event then goes to nobody, which is the safe side; the stream is about to break anyway.
            return null;
        }
    }
}
