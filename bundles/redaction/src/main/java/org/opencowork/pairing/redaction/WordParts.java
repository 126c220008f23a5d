package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Finds many parts of words at once, in one pass, whatever the case of their letters: the automaton of Aho and Corasick. */
final class WordParts {

    /** One column for each letter, and the first for all that is none, which leads back to the start. */
    private static final int COLUMNS = 27;

    private static final int[] COLUMN = columns();

    private int[] next = new int[COLUMNS];
    private int[] told = new int[1];
    private int states = 1;

    /** Returns the state after the character; the first one is 0. */
    int next(int state, char c) {
        return c < 128 ? next[state * COLUMNS + COLUMN[c]] : 0;
    }

    /** Returns the signs of all parts that end where the state was reached. */
    int told(int state) {
        return told[state];
    }

    /** Adds a part, of letters of the Latin alphabet, and the signs that it gives; {@link #link} comes after all. */
    void add(String word, int signs) {
        var state = 0;
        for (var i = 0; i < word.length(); i++) {
            var edge = state * COLUMNS + COLUMN[word.charAt(i)];
            if (next[edge] == 0) {
                next[edge] = states++;
                next = Arrays.copyOf(next, states * COLUMNS);
                told = Arrays.copyOf(told, states);
            }
            state = next[edge];
        }
        told[state] |= signs;
    }

    /** Has each state go on as the longest other part would that it ends with. */
    void link() {
        var failure = new int[states];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (var letter = 1; letter < COLUMNS; letter++) {
                var edge = state * COLUMNS + letter;
                var fallback = state == 0 ? 0 : next[failure[state] * COLUMNS + letter];
                if (next[edge] == 0) {
                    next[edge] = fallback;
                } else {
                    failure[next[edge]] = fallback;
                    told[next[edge]] |= told[fallback];
                    queue.add(next[edge]);
                }
            }
        }
    }

    private static int[] columns() {
        var columns = new int[128];
        for (var letter = 'a'; letter <= 'z'; letter++) {
            columns[letter] = letter - 'a' + 1;
            columns[letter - 'a' + 'A'] = letter - 'a' + 1;
        }
        return columns;
    }
}
