package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Finds many parts of words at once, in one pass, whatever the case of their letters: the automaton of Aho and Corasick. */
final class WordParts {

    /** In each row of the table, the signs of all parts that end there. */
    static final int TOLD = 27;

    /** Before it, one column for each letter, and the first for all that is none, which leads back to the start. */
    private static final int COLUMNS = 28;

    private int[] table = new int[COLUMNS];

    /** Adds a part, of letters of the Latin alphabet, and the signs that it gives. */
    void add(String part, int signs) {
        var row = 0;
        for (var i = 0; i < part.length(); i++) {
            var edge = row + (part.charAt(i) & 31);
            if (table[edge] == 0) {
                table[edge] = table.length;
                table = Arrays.copyOf(table, table.length + COLUMNS);
            }
            row = table[edge];
        }
        table[row + TOLD] |= signs;
    }

    /**
     * Returns the automaton, once all parts are added: where each of its rows begins stands for a state, 0 for the first, and what stands in the
     * column of a letter, 1 for A, is the next state.
     */
    int[] table() {
        linkFailures();
        return table.clone();
    }

    /** Has each state go on as the longest other part would that it ends with. */
    private void linkFailures() {
        var failure = new int[table.length];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int row = queue.remove();
            for (var edge = row + 1; edge < row + TOLD; edge++) {
                var fallback = row == 0 ? 0 : table[failure[row] + edge - row];
                if (table[edge] == 0) {
                    table[edge] = fallback;
                } else {
                    failure[table[edge]] = fallback;
                    table[table[edge] + TOLD] |= table[fallback + TOLD];
                    queue.add(table[edge]);
                }
            }
        }
    }
}
