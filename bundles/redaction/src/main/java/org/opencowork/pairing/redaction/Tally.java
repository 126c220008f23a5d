package org.opencowork.pairing.redaction;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.opencowork.pairing.api.redaction.Removal;

/** Counts what was removed, by the word that stands in for it. Redaction says where it is, for who explains it. */
class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    /** Counts a value that went as a whole. */
    void count(StandIn standIn) {
        counts.merge(standIn.word(), 1, Integer::sum);
    }

    /** Counts a range of the text that begins where {@link #startText} said. */
    void count(StandIn standIn, Object finder, int start, int end) {
        counts.merge(standIn.word(), 1, Integer::sum);
    }

    /** Says that what follows is about a field of the value, or an item. */
    void enter(Object step) {}

    /** Says that what follows is about the value around it again. */
    void leave() {}

    /** Says whether what follows is about the name of a field. */
    void inName(boolean inName) {}

    /** Says where in the whole text the piece begins that is looked at next. */
    void startText(int at) {}

    /** Says which fields of the object are not among those that leave; names are noted as they may be shown. */
    void dropped(Map<?, ?> object, Map<?, ?> kept, UnaryOperator<String> shown) {}

    /** Returns the counts in the order of their words. */
    Map<String, Integer> counts() {
        return counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Returns each place; empty if nobody wanted to know. */
    List<Removal> removals() {
        return List.of();
    }
}
