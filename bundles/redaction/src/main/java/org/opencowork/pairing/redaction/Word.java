package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;

/** A word of a command line, and where it starts. */
record Word(String text, int start) {

    int end() {
        return start + text.length();
    }

    /** Returns the words in the range. */
    static List<Word> all(String text, int from, int to) {
        var words = new ArrayList<Word>();
        for (var i = from; i < to; i++) {
            var start = i;
            while (i < to && !isGap(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new Word(text.substring(start, i), start));
            }
        }
        return words;
    }

    static boolean isGap(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '`';
    }
}
