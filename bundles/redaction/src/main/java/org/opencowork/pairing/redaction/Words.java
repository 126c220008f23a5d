package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            csrf xsrf verific security mfa pin code curl mysql mariadb docker podman redis zip htpasswd keygen openssl
            vault ldap mongo wget httpie gpg echo
            """);

    private static final Set<String> IDS = Set.of("ses_", "msg_", "prt_", "per_", "que_", "evt_");

    private static final int SPACE = 1 << 16;
    private static final int LOWER = 1 << 17;
    private static final int UPPER = 1 << 18;
    private static final int DIGIT = 1 << 19;
    private static final int JOINT = 1 << 20;
    private static final int OTHER = 1 << 21;

    private static final int LETTERS = 27;
    private static final int KEY_LENGTH = 14;
    private static final int LONG = 32;

    private static final int[] CLASSES = classes();
    private static final short TOLD = -1;

    private static volatile @Nullable Words latest;

    private final List<String> names;
    private final short[] next;

    private Words(List<String> names) {
        this.names = List.copyOf(names);
        next = automaton(telling(names));
    }

    /** Returns one for which these names, too, are not calm. */
    static Words withNames(List<String> names) {
        var known = latest;
        if (known == null || !known.names.equals(names)) {
            known = new Words(names);
            latest = known;
        }
        return known;
    }

    private static List<String> telling(List<String> names) {
        var telling = new ArrayList<>(TELLING);
        names.stream().map(Words::letters).filter(name -> name.length() > 1).forEach(telling::add);
        return telling;
    }

    /** Returns the letters that a name begins with, which are enough to have it looked at. */
    private static String letters(String name) {
        var end = 0;
        while (end < name.length() && Chars.isLetter(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /** Looks at the word at the position; {@link #end} and {@link #signs} read what is returned. */
    long at(String text, int start) {
        var seen = 0;
        var state = 0;
        var i = start;
        for (; i < text.length(); i++) {
            var c = text.charAt(i);
            var kind = c < 128 ? CLASSES[c] : Character.isLetter(c) ? Signs.WIDE : OTHER;
            if (kind == SPACE) {
                break;
            }
            seen |= kind;
            if (state != TOLD) {
                state = (kind & (LOWER | UPPER)) == 0 ? 0 : next[state * LETTERS + (c & 31)];
            }
        }
        var signs = seen & Signs.ANY;
        signs |= state == TOLD ? Signs.TELLING : 0;
        signs |= isLikeKey(text, start, i, seen) ? Signs.KEY : 0;
        signs |= opensQuote(text, start, i) ? Signs.QUOTE : 0;
        return (long) i << 32 | signs;
    }

    /** Returns where the word ends. */
    static int end(long word) {
        return (int) (word >> 32);
    }

    /** Returns the {@link Signs} in the word; none if it is calm. */
    static int signs(long word) {
        return (int) word;
    }

    /** Tells of a word that begins a quotation of several, which is looked at as a whole. */
    private static boolean opensQuote(String text, int start, int end) {
        return start < end && text.charAt(start) == '"' && text.lastIndexOf('"', end - 1) == start;
    }

    private static boolean isLikeKey(String text, int start, int end, int seen) {
        var length = end - start;
        if (length < KEY_LENGTH) {
            return false;
        }
        return length >= LONG + 4 || ((seen & (UPPER | DIGIT | JOINT)) != 0 && !isId(text, start, end));
    }

    /** Tells whether the word is an id of the runtime's. */
    static boolean isId(String word) {
        return isId(word, 0, word.length());
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

    private static int[] classes() {
        var table = new int[128];
        Arrays.fill(table, OTHER);
        Arrays.fill(table, 0, ' ' + 1, SPACE);
        Arrays.fill(table, 'a', 'z' + 1, LOWER);
        Arrays.fill(table, 'A', 'Z' + 1, UPPER);
        Arrays.fill(table, '0', '9' + 1, DIGIT);
        table['_'] = JOINT;
        table['-'] = JOINT;
        table['/'] = Signs.SLASH;
        table['\\'] = Signs.SLASH | Signs.ESCAPE;
        table['%'] = Signs.ESCAPE;
        table['&'] = Signs.ESCAPE;
        table['~'] = Signs.TILDE;
        table['$'] = Signs.DOLLAR;
        table['='] = Signs.EQUALS;
        table[':'] = Signs.COLON;
        table['@'] = Signs.AT;
        table['<'] = Signs.LESS;
        table['{'] = Signs.BRACE;
        return table;
    }

    private static short[] automaton(List<String> telling) {
        var states = 1 + telling.stream().mapToInt(String::length).sum();
        var next = new short[states * LETTERS];
        var size = 1;
        for (var word : telling) {
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
