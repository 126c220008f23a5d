package org.opencowork.pairing.redaction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** The deltas of one text of a part, of which the undecided end is held back. */
final class HeldText {

    private final RuntimeEvent first;
    private final Map<String, Object> shape;
    private final Supplier<Engine> engine;
    private final TextStream text;
    private long heldSince;

    HeldText(RuntimeEvent first, Map<String, Object> data, Supplier<Engine> engine) {
        this.first = first;
        this.engine = engine;
        shape = new LinkedHashMap<>(data);
        text = new TextStream(() -> engine.get().scan());
    }

    boolean isHolding() {
        return text.isHolding();
    }

    /** Tells whether something is held since that moment, or before, of the clock of {@link #append}. */
    boolean isHeldSince(long nanoTime) {
        return text.isHolding() && heldSince - nanoTime <= 0;
    }

    Optional<RedactedEvent> append(String delta, long now) {
        if (!text.isHolding()) {
            heldSince = now;
        }
        var shown = event(tally -> text.append(delta, tally));
        if (shown.isPresent()) {
            heldSince = now;
        }
        return shown;
    }

    Optional<RedactedEvent> release() {
        return event(text::release);
    }

    Optional<RedactedEvent> finish() {
        return event(text::finish);
    }

    /** Ends the text in the middle; what is held is not shown. */
    Optional<RedactedEvent> abandon() {
        return event(text::abandon);
    }

    private Optional<RedactedEvent> event(Function<Tally, String> step) {
        var tally = engine.get().tally();
        tally.enter("delta");
        var delta = step.apply(tally);
        tally.leave();
        if (delta.isEmpty()) {
            return Optional.empty();
        }
        shape.put("delta", "");
        var data = new LinkedHashMap<>(engine.get().redactObject(shape, tally));
        data.put("delta", delta);
        return Optional.of(
                new RedactedEvent(first.type(), first.rootSessionId(), data, tally.counts(), tally.removals()));
    }
}
