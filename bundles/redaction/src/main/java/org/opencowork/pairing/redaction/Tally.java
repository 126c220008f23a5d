package org.opencowork.pairing.redaction;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was removed, by the word that stands in for it. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void count(StandIn standIn) {
        counts.merge(standIn.word(), 1, Integer::sum);
    }

    /** Returns the counts in the order of their words. */
    Map<String, Integer> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }
}
