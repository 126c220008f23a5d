package org.opencowork.pairing.shell.redact;

import java.util.List;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.shell.lines.Line;

/** What comes out for one line. */
interface Answer {

    Line line();

    /** The line that comes out, without its end. */
    String text();

    /** What was taken out of it. */
    List<Removal> removals();

    /** An answer that is complete. */
    record Whole(Line line, String text, List<Removal> removals) implements Answer {}

    /** Answers that nothing of the line leaves. */
    static Answer nothing(Line line, List<Removal> removals) {
        return new Whole(line, "null", removals);
    }
}
