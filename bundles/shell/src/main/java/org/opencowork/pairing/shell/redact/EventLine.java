package org.opencowork.pairing.shell.redact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.shared.json.TreeJson;

/**
 * An event as it is in a line: {@code {type, sessionId, data}}.
 *
 * @param event what came in
 * @param shown the same fields in the same order, of which all but the data may leave
 * @param removals what was taken out of these others
 */
record EventLine(RuntimeEvent event, Map<String, @Nullable Object> shown, List<Removal> removals) {

    private static final Set<String> LEAVING = Set.of("type", "sessionId", "data");
    private static final Set<String> FIELDS = Set.of("id", "type", "sessionId", "rootSessionId", "data");

    /** Returns the event in the line; empty for any other value. */
    static Optional<EventLine> of(@Nullable Object tree, Redactor redactor, RedactionScope scope) {
        return Tree.object(tree).filter(EventLine::isEvent).map(fields -> read(fields, redactor, scope));
    }

    private static boolean isEvent(Map<String, Object> fields) {
        var session = fields.get("sessionId");
        return FIELDS.containsAll(fields.keySet())
                && fields.get("type") instanceof String
                && fields.get("data") instanceof Map
                && (session == null || session instanceof String);
    }

    private static EventLine read(Map<String, Object> fields, Redactor redactor, RedactionScope scope) {
        var session = Tree.text(fields, "sessionId").orElse(null);
        var type = Tree.text(fields, "type").orElseThrow();
        var data = Tree.object(fields, "data").orElseThrow();
        var redacted = redactor.redact(session, scope);
        var shown = new LinkedHashMap<String, @Nullable Object>(fields);
        shown.keySet().retainAll(LEAVING);
        shown.replace("sessionId", redacted.tree());
        return new EventLine(
                new RuntimeEvent(null, type, session, session, data),
                shown,
                Explanation.within("/sessionId", redacted.removals()));
    }

    /** Returns the line with these data. */
    String with(Map<String, Object> data) {
        var line = new LinkedHashMap<>(shown);
        line.put("data", data);
        return TreeJson.write(line);
    }
}
