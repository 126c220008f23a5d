package org.opencowork.pairing.core.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the doubles were asked to do, in the order in which it happened. Thread-safe. */
public final class Chronicle {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    void note(String line) {
        lines.add(line);
    }

    /** Returns what happened about this, in order. */
    public List<String> about(String word) {
        return lines.stream().filter(line -> line.contains(word)).toList();
    }
}
