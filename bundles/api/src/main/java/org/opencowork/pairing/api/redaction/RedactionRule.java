package org.opencowork.pairing.api.redaction;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule of an integrator's own that joins the engine's: what it finds is taken out as well.
 *
 * <p>Thread-safe, pure, and linear in the length of the text. One that throws is taken as having found everything.
 */
@ConsumerType
public interface RedactionRule {

    /** A half-open range of {@code char} positions. */
    record Span(int start, int end) {}

    /** Returns what must not leave, in ascending order and without overlap; empty for nothing. */
    List<Span> find(CharSequence text);

    /**
     * Tells whether all that it finds lies within words, between white space; if so, no text has to be held back for it
     * to the end of a line. Always the same.
     */
    default boolean withinWords() {
        return false;
    }
}
