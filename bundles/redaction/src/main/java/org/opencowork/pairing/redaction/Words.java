package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Tells calm words from those that a detector has to look at.
 *
 * <p>A word is calm if it holds no sign that paths, URLs and assignments are built of, nothing that tells of a secret,
 * and is not long and mixed as keys are. One pass with an automaton over all telling parts at once (Aho–Corasick).
 */
final class Words {

    /** Parts of words that tell of secrets; more than need be, as a word that is not calm is merely looked at. */
    private static final List<String> TELLING = WordList.list("""
            pass pwd secret token key auth cred bearer basic cookie login machine private begin otp jwt dsn
            clave senha kennwort contrase haslo parola salasana wachtwoord geheim mnemonic phrase signature
            """);

    private static final Set<String> IDS = Set.of("ses_", "msg_", "prt_", "per_", "que_", "evt_");

    private static final int SPACE = 1;
    private static final int LOWER = 2;
    private static final int UPPER = 4;
    private static final int DIGIT = 8;
    private static final int JOINT = 16;
    private static final int TRIGGER = 32;
    private static final int OTHER = 64;

    private static final int LETTERS = 27;
    private static final int KEY_LENGTH = 14;
    private static final int LONG = 32;

    private static final byte[] CLASSES = classes();
    private static final short[] NEXT = automaton();
    private static final short TOLD = -1;

    private Words() {}

    /** Returns the end of the word at the position; negative, as {@code ~end}, if it is not calm. */
    static int end(String text, int start) {
        var seen = 0;
        var state = 0;
        var i = start;
        for (; i < text.length(); i++) {
            var c = text.charAt(i);
            var kind = c < 128 ? CLASSES[c] : OTHER;
            if (kind == SPACE) {
                break;
            }
            seen |= kind;
            if (state != TOLD) {
                state = (kind & (LOWER | UPPER)) == 0 ? 0 : NEXT[state * LETTERS + (c & 31)];
            }
        }
        return (seen & TRIGGER) != 0 || state == TOLD || isLikeKey(text, start, i, seen) ? ~i : i;
    }

    private static boolean isLikeKey(String text, int start, int end, int seen) {
        var length = end - start;
        if (length < KEY_LENGTH) {
            return false;
        }
        return length >= LONG + 4 || ((seen & (UPPER | DIGIT | JOINT)) != 0 && !isId(text, start, end));
    }

    /** Tells of the runtime's own ids, which make up much of what leaves. */
    private static boolean isId(String text, int start, int end) {
        if (end - start != 30 || !IDS.contains(text.substring(start, start + 4))) {
            return false;
        }
        for (var i = start + 4; i < end; i++) {
            if (!Chars.isAlphanumeric(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] classes() {
        var table = new byte[128];
        Arrays.fill(table, (byte) OTHER);
        Arrays.fill(table, 0, ' ' + 1, (byte) SPACE);
        Arrays.fill(table, 'a', 'z' + 1, (byte) LOWER);
        Arrays.fill(table, 'A', 'Z' + 1, (byte) UPPER);
        Arrays.fill(table, '0', '9' + 1, (byte) DIGIT);
        table['_'] = JOINT;
        table['-'] = JOINT;
        for (var trigger : "/\\~$%=:@&<".toCharArray()) {
            table[trigger] = TRIGGER;
        }
        return table;
    }

    private static short[] automaton() {
        var states = 1 + TELLING.stream().mapToInt(String::length).sum();
        var next = new short[states * LETTERS];
        var size = 1;
        for (var word : TELLING) {
            var state = 0;
            for (var i = 0; i < word.length(); i++) {
                var edge = state * LETTERS + (word.charAt(i) & 31);
                if (next[edge] == 0) {
                    next[edge] = i + 1 == word.length() ? TOLD : (short) size++;
                }
                if (next[edge] == TOLD) {
                    break;
                }
                state = next[edge];
            }
        }
        return withFailures(next, size);
    }

    private static short[] withFailures(short[] next, int size) {
        var failure = new short[size];
        var queue = new ArrayDeque<Integer>();
        for (var letter = 0; letter < LETTERS; letter++) {
            if (next[letter] > 0) {
                queue.add((int) next[letter]);
            }
        }
        while (!queue.isEmpty()) {
            var state = queue.remove();
            for (var letter = 0; letter < LETTERS; letter++) {
                var edge = state * LETTERS + letter;
                var fallback = next[failure[state] * LETTERS + letter];
                if (next[edge] > 0) {
                    // A shorter word that ends here has told already.
                    failure[next[edge]] = fallback > 0 ? fallback : 0;
                    if (fallback == TOLD) {
                        next[edge] = TOLD;
                    } else {
                        queue.add((int) next[edge]);
                    }
                } else if (next[edge] == 0) {
                    next[edge] = fallback;
                }
            }
        }
        return next;
    }
}
