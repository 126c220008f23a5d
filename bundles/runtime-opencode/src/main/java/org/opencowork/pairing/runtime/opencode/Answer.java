package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/**
 * What OpenCode answered.
 *
 * @param status the HTTP status
 * @param json the body is JSON: an unknown path is answered with a web page and 200
 * @param body the body as a tree; null if it is empty or not JSON
 */
record Answer(int status, boolean json, @Nullable Object body) {

    private static final int LIMIT_BYTES = 32 << 20;
    private static final int NO_CONTENT = 204;

    static Answer read(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity == null || response.getCode() == NO_CONTENT) {
            return new Answer(response.getCode(), response.getCode() == NO_CONTENT, null);
        }
        var type = Optional.ofNullable(entity.getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            return new Answer(response.getCode(), false, null);
        }
        var bytes = entity.getContent().readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new IOException("OpenCode answered with more than " + LIMIT_BYTES + " bytes");
        }
        return new Answer(response.getCode(), true, tree(bytes));
    }

    private static @Nullable Object tree(byte[] bytes) throws IOException {
        try {
            return TreeJson.read(bytes, Limits.NEIGHBOUR);
        } catch (BrokenJsonException broken) {
            throw new IOException("OpenCode's answer " + broken.getMessage(), broken);
        }
    }

    /** Returns the answer if it is a success or a 404 of OpenCode's, and throws for any other. */
    Answer orThrow(boolean changes) throws AgentRuntimeException {
        if (json && (status / 100 == 2 || status == 404)) {
            return this;
        }
        if (status == 401) {
            throw Faults.unavailable(
                    "OpenCode wants its password: set OPENCODE_SERVER_PASSWORD to the one that it was started with.",
                    null);
        }
        if (status / 100 == 4) {
            throw Faults.refused("OpenCode refused the request: " + message());
        }
        if (changes && status / 100 == 5) {
            throw Faults.outcomeUnknown("OpenCode failed with status " + status + ": " + message(), null);
        }
        throw Faults.unavailable("What answers with status " + status + " is not an OpenCode that we know.", null);
    }

    boolean found() {
        return status != 404;
    }

    /** Returns the object that the body is; empty if it is something else. */
    Map<String, Object> object() {
        return Tree.object(body).orElse(Map.of());
    }

    /** Returns the objects of the list that the body is; empty if it is something else. */
    List<Map<String, Object>> objects() {
        return Tree.list(body).orElse(List.of()).stream()
                .flatMap(item -> Tree.object(item).stream())
                .toList();
    }

    private String message() {
        var data = Tree.object(object(), "data").orElse(object());
        return Tree.text(data, "message").orElse("no reason given");
    }
}
