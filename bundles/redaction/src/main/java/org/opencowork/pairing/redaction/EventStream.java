package org.opencowork.pairing.redaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/**
 * Redacts OpenCode's events: fields by the table of {@link OpenCodeEvents}, the rest by the engine, and the deltas of a
 * part as one text.
 *
 * <p>A part that is updated with its whole text has ended when its times or its state say so, or when no deltas of it
 * are held; then what is held goes out before it. In mid-stream an update shows its text only as far as it is decided.
 */
final class EventStream implements EventRedactor {

    private static final String DELTA = "message.part.delta";
    private static final String PART = "message.part.updated";
    private static final int MOST_TEXTS = 256;
    private static final int MOST_ABANDONED = 4_096;

    private final Supplier<Engine> engine;
    private final LongSupplier nanoTime;
    private final long longestHeld;
    private final Map<DeltaKey, HeldText> texts = new LinkedHashMap<>();
    private final Set<DeltaKey> abandoned = new LinkedHashSet<>();

    EventStream(Supplier<Engine> engine, LongSupplier nanoTime, Duration longestHeld) {
        this.engine = engine;
        this.nanoTime = nanoTime;
        this.longestHeld = longestHeld.toNanos();
    }

    @Override
    public List<RedactedEvent> accept(RuntimeEvent event) {
        var fields = OpenCodeEvents.fields(event.type());
        if (fields.isEmpty()) {
            return List.of();
        }
        var data = fields.get().only(event.data());
        return switch (event.type()) {
            case DELTA -> delta(event, data);
            case PART -> part(event, data);
            case "session.idle", "session.deleted", "session.error" ->
                after(ended(key -> key.sessionId().equals(event.sessionId())), event, data);
            default -> List.of(redacted(event, data));
        };
    }

    @Override
    public boolean holds(RuntimeEvent event) {
        return event.type().equals(DELTA)
                && DeltaKey.of(event.data())
                        .map(texts::get)
                        .filter(HeldText::isHolding)
                        .isPresent();
    }

    @Override
    public List<RedactedEvent> release() {
        var due = nanoTime.getAsLong() - longestHeld;
        var out = new ArrayList<RedactedEvent>();
        for (var text : texts.values()) {
            if (text.isHeldSince(due)) {
                text.release().ifPresent(out::add);
            }
        }
        return out;
    }

    @Override
    public List<RedactedEvent> finish() {
        return ended(key -> true);
    }

    private List<RedactedEvent> delta(RuntimeEvent event, Map<String, Object> data) {
        var key = DeltaKey.of(data);
        var delta = Tree.text(data, "delta");
        if (key.isEmpty() || delta.isEmpty()) {
            return List.of();
        }
        var out = new ArrayList<RedactedEvent>();
        if (abandoned.contains(key.get())) {
            return out;
        }
        if (!texts.containsKey(key.get()) && texts.size() >= MOST_TEXTS) {
            abandonOldest(out);
        }
        texts.computeIfAbsent(key.get(), k -> new HeldText(event, data, engine))
                .append(delta.get(), nanoTime.getAsLong())
                .ifPresent(out::add);
        return out;
    }

    /** Gives up the oldest text: what more comes of it is not shown, as it may be the rest of what is held. */
    private void abandonOldest(List<RedactedEvent> out) {
        var oldest = texts.entrySet().iterator().next();
        var key = oldest.getKey();
        oldest.getValue().abandon().ifPresent(out::add);
        texts.remove(key);
        if (abandoned.size() >= MOST_ABANDONED) {
            abandoned.remove(abandoned.iterator().next());
        }
        abandoned.add(key);
    }

    private List<RedactedEvent> part(RuntimeEvent event, Map<String, Object> data) {
        var part = Tree.object(data, "part").orElse(Map.of());
        var id = Tree.text(part, "id").orElse("");
        Predicate<DeltaKey> ofPart = key -> key.partId().equals(id);
        if (hasEnded(part)) {
            return after(ended(ofPart), event, data);
        }
        var open = !texts.isEmpty() && texts.keySet().stream().anyMatch(ofPart);
        return List.of(redacted(event, open ? decided(data, part) : data));
    }

    /** Tells whether the runtime says that nothing is added to the part any more. */
    private static boolean hasEnded(Map<String, Object> part) {
        var time = Tree.object(part, "time").orElse(Map.of());
        var state = Tree.object(part, "state").orElse(Map.of());
        var status = Tree.text(state, "status").orElse("");
        return time.get("end") != null || status.equals("completed") || status.equals("error");
    }

    /** Returns the event with the part's text only as far as more text cannot change it. */
    private Map<String, Object> decided(Map<String, Object> data, Map<String, Object> part) {
        var text = Tree.text(part, "text");
        if (text.isEmpty()) {
            return data;
        }
        var shown = new LinkedHashMap<>(part);
        shown.put("text", text.get().substring(0, engine.get().scan().cutting().decided(text.get())));
        var out = new LinkedHashMap<>(data);
        out.put("part", shown);
        return out;
    }

    private List<RedactedEvent> after(List<RedactedEvent> held, RuntimeEvent event, Map<String, Object> data) {
        var redacted = redacted(event, data);
        if (held.isEmpty()) {
            return List.of(redacted);
        }
        var out = new ArrayList<>(held);
        out.add(redacted);
        return out;
    }

    private List<RedactedEvent> ended(Predicate<DeltaKey> which) {
        if (texts.isEmpty() && abandoned.isEmpty()) {
            return List.of();
        }
        abandoned.removeIf(which);
        var out = new ArrayList<RedactedEvent>();
        for (Iterator<Map.Entry<DeltaKey, HeldText>> all = texts.entrySet().iterator(); all.hasNext(); ) {
            var text = all.next();
            if (which.test(text.getKey())) {
                text.getValue().finish().ifPresent(out::add);
                all.remove();
            }
        }
        return out;
    }

    private RedactedEvent redacted(RuntimeEvent event, Map<String, Object> data) {
        var current = engine.get();
        var tally = current.tally();
        tally.dropped(event.data(), data, name -> current.scan().redact(name, new Tally()));
        var redacted = current.redactObject(data, tally);
        return new RedactedEvent(event.type(), event.rootSessionId(), redacted, tally.counts(), tally.removals());
    }
}
