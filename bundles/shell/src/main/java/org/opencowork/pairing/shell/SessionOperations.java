package org.opencowork.pairing.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.store.RegisteredSession;

/** Which sessions take part in pairing. */
final class SessionOperations {

    private final Ports ports;

    SessionOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of(
                "sessions", arguments -> list(),
                "sessions.adopt", this::adopt,
                "sessions.release", this::release);
    }

    private List<Map<String, Object>> list() throws PairingException {
        var trees = new ArrayList<Map<String, Object>>();
        for (var session : ports.sessions().list()) {
            trees.add(tree(session));
        }
        return trees;
    }

    private Object adopt(Arguments arguments) throws PairingException {
        var id = arguments.text("id");
        ports.sessions().adopt(id);
        return Map.of("id", id, "adopted", true);
    }

    private Object release(Arguments arguments) throws PairingException {
        var id = arguments.text("id");
        ports.sessions().release(id);
        return Map.of("id", id, "released", true);
    }

    private static Map<String, Object> tree(RegisteredSession session) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", session.id());
        tree.put("pairingId", session.pairingId());
        tree.put("since", session.since().toString());
        return Tree.unmodifiable(tree);
    }
}
