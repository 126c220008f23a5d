package org.opencowork.pairing.core.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.Redaction;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** Marks every text and name of a field that it has seen, so that one that it has not seen can be told. */
public final class MarkingRedactor implements Redactor {

    /** What every text begins with that has been seen. */
    public static final String MARK = "✓";

    @Override
    public Redaction redact(@Nullable Object tree, RedactionScope scope) {
        return new Redaction(marked(tree), Map.of());
    }

    @Override
    public EventRedactor events(RedactionScope scope) {
        return new EventRedactor() {
            @Override
            public List<RedactedEvent> accept(RuntimeEvent event) {
                return List.of(new RedactedEvent(event.type(), event.rootSessionId(), object(event.data()), Map.of()));
            }

            @Override
            public List<RedactedEvent> release() {
                return List.of();
            }

            @Override
            public List<RedactedEvent> finish() {
                return List.of();
            }
        };
    }

    private static @Nullable Object marked(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return object(map);
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(MarkingRedactor::marked).toList();
        }
        return tree instanceof String text ? MARK + text : tree;
    }

    private static Map<String, Object> object(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> copy.put(name.equals("ok") ? "ok" : MARK + name, marked(value)));
        return copy;
    }
}
