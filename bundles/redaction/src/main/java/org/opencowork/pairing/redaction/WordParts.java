package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Finds many parts of words at once, in one pass, whatever the case of their letters: the automaton of Aho and Corasick. */
final class WordParts {

    /** In each row of the table, the signs of all parts that end there. */
    static final int TOLD = 37;

    /** Before it, one column for each letter and digit, and the first for all others, which leads back to the start. */
    private static final int COLUMNS = 38;

    private static final int DIGITS = 27;

    private int[] table = new int[COLUMNS];

    /** Returns the column of a letter of the Latin alphabet, or of a digit. */
    static int column(char c) {
        return Chars.isDigit(c) ? DIGITS + c - '0' : c & 31;
    }

    /** Adds a part, of letters of the Latin alphabet and digits, and the signs that it gives. */
    void add(String part, int signs) {
        var row = 0;
        for (var i = 0; i < part.length(); i++) {
            var edge = row + column(part.charAt(i));
            if (table[edge] == 0) {
                table[edge] = table.length;
                table = Arrays.copyOf(table, table.length + COLUMNS);
            }
            row = table[edge];
        }
        table[row + TOLD] |= signs;
    }

    /**
     * Returns the automaton, once all parts are added: where each of its rows begins stands for a state, 0 for the first, and what stands in its
     * {@link #column} is the next state.
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
