package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Words written one after the other in a text block. */
final class WordList {

    private WordList() {}

    static Set<String> set(String words) {
        return Set.copyOf(list(words));
    }

    static List<String> list(String words) {
        return List.of(words.trim().split("\\s+", -1));
    }
}
