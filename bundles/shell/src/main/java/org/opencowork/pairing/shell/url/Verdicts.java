package org.opencowork.pairing.shell.url;

import java.io.IOException;
import java.io.Writer;
import org.opencowork.pairing.shared.json.TreeJson;

/** Prints one line for each URL, and remembers whether one was refused. Not thread-safe. */
final class Verdicts {

    private final Writer out;
    private final boolean json;
    private boolean allAllowed = true;

    Verdicts(Writer out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void tell(Judgement judgement) throws IOException {
        allAllowed &= judgement.verdict().allowed();
        out.write((json ? TreeJson.write(judgement.tree()) : judgement.sentence()) + "\n");
    }

    boolean allAllowed() {
        return allAllowed;
    }

    void flush() throws IOException {
        out.flush();
    }
}
