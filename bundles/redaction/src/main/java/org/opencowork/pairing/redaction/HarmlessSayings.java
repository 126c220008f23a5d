package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows of words behind the name of a secret that say something about it in a sentence, or declare it in a program. */
final class HarmlessSayings {

    private static final Set<String> LINKING = WordList.set("""
            with in by from for the a an is on to and or of via using as at per when if not into
            """);

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "your", "our", "this", "that", "its", "their");
    private static final Set<String> SMALL = Set.copyOf(WordList.resource("small-words.txt"));
    private static final Set<String> TYPES = WordList.set("string str text bytes box vec array");
    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_SMALL = 16;
    private static final int LONGEST_ACRONYM = 5;

    private HarmlessSayings() {}

    /** Tells whether the words at the range, and behind it, are part of a sentence, or of code. */
    static boolean isOne(String text, int start, int end, String name) {
        var wordEnd = wordEnd(text, start);
        if (wordEnd == start) {
            return false;
        }
        var word = text.substring(start, wordEnd);
        return isGeneric(text, wordEnd)
                || word.equals(name)
                || isType(word)
                || isNoPin(text, start, end, name)
                || isAcronym(text, start, wordEnd, name)
                || isProgress(text, start, end)
                || (word.endsWith("Token") && word.length() > "Token".length() && name.equals("token"))
                || (word.endsWith("ed") && LINKING.contains(wordAfter(text, wordEnd)))
                || (name.toLowerCase(Locale.ROOT).endsWith("token") && isSentence(text, start, wordEnd));
    }

    /** Tells of words that begin a sentence: a small one, or a plain one and a number, before another. */
    static boolean isProse(String text, int start) {
        var end = start;
        while (end < text.length() && end - start < LONGEST_SMALL && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == start || end + 1 >= text.length() || text.charAt(end) != ' ') {
            return false;
        }
        var next = text.charAt(end + 1);
        if (SMALL.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
            return Character.isLetterOrDigit(next);
        }
        if (Character.isLowerCase(text.charAt(start)) && isArticle(text, end + 1)) {
            return true;
        }
        var number = end + 1;
        while (number < text.length() && number - end <= LONGEST_NUMBER && Chars.isDigit(text.charAt(number))) {
            number++;
        }
        return Chars.isDigit(next)
                && Character.isLowerCase(text.charAt(start))
                && number + 1 < text.length()
                && text.charAt(number) == ' '
                && Character.isLetter(text.charAt(number + 1));
    }

    /** Tells of a word that stands before what a sentence speaks of: "check the settings". */
    private static boolean isArticle(String text, int at) {
        var end = wordEnd(text, at);
        return end + 1 < text.length()
                && text.charAt(end) == ' '
                && Chars.isLetter(text.charAt(end + 1))
                && ARTICLES.contains(text.substring(at, end));
    }

    /** Tells of a name that tells itself, before a value of its own: "About cookies: Cookie: a=b". */
    static boolean isName(String text, int start) {
        var end = wordEnd(text, start);
        return text.startsWith(": ", end) && end > start && SecretNames.isSecret(text.substring(start, end));
    }

    /** Tells of the name of a type that keeps secrets: {@code SecretString}. */
    private static boolean isType(String word) {
        var words = Identifier.words(word);
        return words.size() > 1 && Character.isUpperCase(word.charAt(0)) && TYPES.contains(words.get(words.size() - 1));
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
        return (words > 2 || (words == 2 && text.charAt(end - 1) == '?'))
                && (names || SecretNames.isSecret(text.substring(start, end)));
    }

    /** Tells of the parameters of a type, and what it is called with: {@code useState<string | null>(null)}. */
    private static boolean isGeneric(String text, int at) {
        if (!text.startsWith("<", at) || at + 1 >= text.length() || !Chars.isLetter(text.charAt(at + 1))) {
            return false;
        }
        var close = text.indexOf('>', at);
        return close > 0
                && close - at < 64
                && (text.startsWith("(", close + 1)
                        || HarmlessValues.isWord(text.substring(at + 1, AssignedNames.end(text, at + 1))));
    }

    /** Tells of an acronym that begins a description: "KMS alias". */
    private static boolean isAcronym(String text, int start, int end, String name) {
        return end - start > 1
                && end - start <= LONGEST_ACRONYM
                && end + 1 < text.length()
                && text.charAt(end) == ' '
                && (Character.isLowerCase(text.charAt(end + 1))
                        || (name.endsWith("key") && Chars.isDigit(text.charAt(end + 1))))
                && text.substring(start, end).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Tells of what goes on with something that is called like a secret: "Refreshing state...". */
    private static boolean isProgress(String text, int start, int end) {
        var word = text.substring(start, wordEnd(text, start));
        return Character.isUpperCase(text.charAt(start))
                && (word.endsWith("ing") || word.endsWith("ion"))
                && (text.startsWith("...", end - 3) || text.startsWith(" after ", end - " after".length()));
    }

    /** Tells of what is no number though it follows the name of one. */
    private static boolean isNoPin(String text, int start, int end, String name) {
        if (name.equalsIgnoreCase("otp") || name.equalsIgnoreCase("totp")) {
            return text.substring(start, end).chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == ' ');
        }
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
