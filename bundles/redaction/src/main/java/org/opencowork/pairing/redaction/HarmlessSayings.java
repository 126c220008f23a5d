package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows of words behind the name of a secret that say something about it in a sentence, or declare it in a program. */
final class HarmlessSayings {

    private static final Set<String> LINKING = WordList.set("""
            with in by from for the a an is on to and or of via using as at per when if not into
            """);

    private HarmlessSayings() {}

    /** Tells whether the words at the range, and behind it, are part of a sentence, or of code. */
    static boolean isOne(String text, int start, int end, String name) {
        var wordEnd = wordEnd(text, start);
        if (wordEnd == start) {
            return false;
        }
        var word = text.substring(start, wordEnd);
        return isGeneric(text, wordEnd)
                || isNoPin(text, start, end, name)
                || (word.endsWith("ed") && LINKING.contains(wordAfter(text, wordEnd)))
                || (name.toLowerCase(Locale.ROOT).endsWith("token") && isSentence(text, start, wordEnd));
    }

    /** Tells of a sentence about a secret by its name, as forms and messages have it: "Forgot your password?". */
    static boolean isLabel(String text, int start, int end) {
        var words = 0;
        var names = false;
        for (var i = start; i < end; ) {
            var wordEnd = wordEnd(text, i);
            if (wordEnd == i) {
                if (" .,!?:'’()".indexOf(text.charAt(i)) < 0) {
                    return false;
                }
                i++;
            } else {
                words++;
                names |= SecretNames.isSecret(text.substring(i, wordEnd));
                i = wordEnd;
            }
        }
        return names && words > 2;
    }

    /** Tells of the parameters of a type, and what it is called with: {@code useState<string | null>(null)}. */
    private static boolean isGeneric(String text, int at) {
        if (!text.startsWith("<", at) || at + 1 >= text.length() || !Chars.isLetter(text.charAt(at + 1))) {
            return false;
        }
        var close = text.indexOf('>', at);
        return close > 0 && close - at < 64 && text.startsWith("(", close + 1);
    }

    /** Tells of what is no number though it follows the name of one. */
    private static boolean isNoPin(String text, int start, int end, String name) {
        return name.equalsIgnoreCase("pin")
                && text.substring(start, end)
                                .chars()
                                .filter(c -> Chars.isDigit((char) c))
                                .count()
                        < 4;
    }

    /** Tells of a small word that a small word follows: tokens are never written like that. */
    private static boolean isSentence(String text, int start, int end) {
        var next = wordAfter(text, end);
        return end - start <= 16 && isSmall(text.substring(start, end)) && !next.isEmpty() && isSmall(next);
    }

    private static boolean isSmall(String word) {
        return word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }

    private static String wordAfter(String text, int at) {
        return text.startsWith(" ", at) ? text.substring(at + 1, wordEnd(text, at + 1)) : "";
    }

    private static int wordEnd(String text, int from) {
        var i = from;
        while (i < text.length() && (Chars.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i;
    }
}
