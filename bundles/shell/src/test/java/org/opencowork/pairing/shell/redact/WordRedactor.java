package org.opencowork.pairing.shell.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.Redaction;
import org.opencowork.pairing.api.redaction.RedactionRule.Span;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** Takes out one word; of a text in pieces it holds back the last word. Events of the type "quiet" do not leave. */
final class WordRedactor implements Redactor, EventRedactor {

    static final String WORD = "hunter2";

    /** Holds back no longer from now on. */
    boolean letsGo;

    private final Map<Object, String> held = new LinkedHashMap<>();
    private final Map<Object, Map<String, Object>> parts = new LinkedHashMap<>();

    @Override
    public Redaction redact(@Nullable Object tree, RedactionScope scope) {
        if (Objects.equals(tree, "poison")) {
            throw new IllegalStateException("it chokes");
        }
        return new Redaction(cleaned(tree), Map.of(), removals(String.valueOf(tree), scope));
    }

    private static List<Removal> removals(String text, RedactionScope scope) {
        var at = text.indexOf(WORD);
        return at < 0 || !scope.explains()
                ? List.of()
                : List.of(new Removal("words", "[gone]", "", false, new Span(at, at + WORD.length())));
    }

    @Override
    public EventRedactor events(RedactionScope scope) {
        return this;
    }

    @Override
    public List<RedactedEvent> accept(RuntimeEvent event) {
        if (event.type().equals("quiet")) {
            return List.of();
        }
        if (!event.type().equals("message.part.delta")) {
            var out = new ArrayList<>(finish());
            out.add(new RedactedEvent(event.type(), event.rootSessionId(), object(event.data()), Map.of()));
            return out;
        }
        var part = event.data().get("partID");
        parts.put(part, object(event.data()));
        var text = held.getOrDefault(part, "") + event.data().get("delta");
        var open = text.lastIndexOf(' ') + 1;
        held.put(part, text.substring(open));
        return delta(part, text.substring(0, open));
    }

    private List<RedactedEvent> delta(Object part, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var data = new LinkedHashMap<>(parts.get(part));
        data.put("delta", cleaned(text));
        return List.of(new RedactedEvent("message.part.delta", "ses-1", data, Map.of()));
    }

    @Override
    public boolean holds(RuntimeEvent event) {
        return !held.getOrDefault(event.data().get("partID"), "").isEmpty();
    }

    @Override
    public List<RedactedEvent> release() {
        return letsGo ? finish() : List.of();
    }

    @Override
    public List<RedactedEvent> finish() {
        var out = new ArrayList<RedactedEvent>();
        held.forEach((part, text) -> out.addAll(delta(part, text)));
        held.clear();
        return out;
    }

    private static @Nullable Object cleaned(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> object) {
            return object(object);
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(WordRedactor::cleaned).toList();
        }
        return tree instanceof String text ? text.replace(WORD, "[gone]") : tree;
    }

    private static Map<String, Object> object(Map<?, ?> object) {
        var out = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> out.put(String.valueOf(name), cleaned(value)));
        return out;
    }
}
