package org.opencowork.pairing.core.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.Redaction;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** Takes out one word, {@link #SECRET}, or marks whatever it sees; can be made to throw. */
public final class PlainRedactor implements Redactor {

    /** What must not leave. */
    public static final String SECRET = "hunter2";

    private static final String GONE = "[secret-redacted]";

    /** What everything begins with that a marking one has seen. */
    public static final String MARK = "✓";

    private final UnaryOperator<String> texts;
    private final UnaryOperator<String> names;
    private volatile boolean broken;

    private PlainRedactor(UnaryOperator<String> texts, UnaryOperator<String> names) {
        this.texts = texts;
        this.names = names;
    }

    /** Takes the word out of texts. */
    public PlainRedactor() {
        this(text -> text.replace(SECRET, GONE), name -> name);
    }

    /** Marks every text and every name of a field but {@code ok}, by which results are sorted. */
    public static PlainRedactor marking() {
        return new PlainRedactor(text -> MARK + text, name -> name.equals("ok") ? name : MARK + name);
    }

    /** Throws from now on, or works again. */
    public void broken(boolean on) {
        broken = on;
    }

    @Override
    public Redaction redact(@Nullable Object tree, RedactionScope scope) {
        throwIfBroken();
        return new Redaction(cleaned(tree), Map.of());
    }

    @Override
    public EventRedactor events(RedactionScope scope) {
        return new EventRedactor() {
            @Override
            public List<RedactedEvent> accept(RuntimeEvent event) {
                throwIfBroken();
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

    private void throwIfBroken() {
        if (broken) {
            throw new IllegalStateException("the rules are broken");
        }
    }

    private @Nullable Object cleaned(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return object(map);
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(this::cleaned).toList();
        }
        return tree instanceof String text ? texts.apply(text) : tree;
    }

    private Map<String, Object> object(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put(names.apply(String.valueOf(key)), cleaned(value)));
        return copy;
    }
}
