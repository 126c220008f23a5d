package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a name into its words, however it is written: camel, snake, kebab, upper case, dotted. */
final class Identifier {

    private Identifier() {}

    /** Returns the words in lower case. */
    static List<String> words(String given) {
        var name = folded(given);
        var words = new ArrayList<String>(4);
        var start = 0;
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (!isPart(c)) {
                add(words, name, start, i);
                start = i + 1;
            } else if (i > start && beginsWord(name, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        add(words, name, start, name.length());
        return words;
    }

    /** Returns the name in letters of ASCII where its own only look wider, and without what is not seen. */
    private static String folded(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127 && Chars.folded(name.charAt(i)) != name.charAt(i)) {
                var folded = new StringBuilder(name.length());
                name.chars()
                        .map(c -> Chars.folded((char) c))
                        .filter(c -> c != Chars.NOTHING)
                        .forEach(c -> folded.append((char) c));
                return folded.toString();
            }
        }
        return name;
    }

    /** Tells of letters and digits, and of the marks that some scripts put above, below and between letters. */
    static boolean isPart(char c) {
        if (c < 128) {
            return Chars.isAlphanumeric(c);
        }
        var type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean beginsWord(String name, int i) {
        if (!Character.isUpperCase(name.charAt(i))) {
            return Chars.isEastAsian(name.charAt(i)) && name.charAt(i - 1) < 128;
        }
        var afterLower = !Character.isUpperCase(name.charAt(i - 1));
        var beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return afterLower || beforeLower;
    }

    private static void add(List<String> words, String name, int start, int end) {
        if (start < end) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
