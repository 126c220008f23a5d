package org.opencowork.pairing.core.port;

import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Told;

/** A part that is needed is not there; nothing was done. */
public final class PortEmptyException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    PortEmptyException(String name) {
        this(Sentence.of(
                "part.missing",
                "There is no " + name + " at the moment. Check that its bundle is installed and has started.",
                name));
    }

    private PortEmptyException(Sentence sentence) {
        super(sentence.english());
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
