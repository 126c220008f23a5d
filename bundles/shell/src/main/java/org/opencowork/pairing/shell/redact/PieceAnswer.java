package org.opencowork.pairing.shell.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.shell.lines.Line;

/** The answer to a piece of a text; as long as it waits, more of the text may be added. */
final class PieceAnswer implements Answer {

    private final Line line;
    private final EventLine event;
    private final Map<String, Object> text;
    private final StringBuilder piece = new StringBuilder();
    private final List<Removal> removals = new ArrayList<>();

    /**
     * Answers with nothing so far.
     *
     * @param text which text the piece belongs to, as it may leave
     */
    PieceAnswer(Line line, EventLine event, Map<String, Object> text) {
        this.line = line;
        this.event = event;
        this.text = text;
        removals.addAll(event.removals());
    }

    RuntimeEvent event() {
        return event.event();
    }

    /** Returns which text the piece belongs to. */
    Map<String, Object> ofText() {
        return text;
    }

    void add(RedactedEvent more) {
        piece.append(Pieces.piece(more));
        removals.addAll(Explanation.within("/data", more.removals()));
    }

    /** Returns an answer that goes on after this one. */
    PieceAnswer rest() {
        return new PieceAnswer(line, event, text);
    }

    boolean isEmpty() {
        return piece.isEmpty();
    }

    /** Says first what another answer to a piece of the same text said too late. */
    void follow(PieceAnswer late) {
        piece.insert(0, late.piece);
        removals.addAll(0, late.removals);
    }

    @Override
    public Line line() {
        return line;
    }

    @Override
    public String text() {
        return event.with(Pieces.data(text, piece.toString()));
    }

    @Override
    public List<Removal> removals() {
        return removals;
    }
}
