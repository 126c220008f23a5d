package org.opencowork.pairing.redaction;

import java.util.Locale;

/**
 * Knows of a value that words announce which begin with one that tells: behind a colon, "password for ada@db: x", in quotes, "the
 * password is "x y"", or alone below a line that ends with a colon.
 */
final class AnnouncedValues {

    private static final int REACH = 6;
    private static final int LONGEST = 64;
    private static final String OF_CODE = "()[]{}=\"'`/:\\";

    private AnnouncedValues() {}

    /**
     * Takes out what stands behind the word.
     *
     * @param end where the word ends
     * @param told how many words ago one told
     */
    static void find(String text, String word, int end, int told, Findings found) {
        if (told < 1 || told > REACH) {
            return;
        }
        if (text.startsWith(": ", end)) {
            behindColon(text, end + 2, found);
        } else if (told == 1 && text.startsWith(" \"", end) && Vocabulary.LEADING.contains(word)) {
            quoted(text, end + 2, found);
        }
    }

    private static void behindColon(String text, int start, Findings found) {
        var end = start;
        while (end < text.length() && end - start <= LONGEST && text.charAt(end) > ' ') {
            end++;
        }
        end = Lines.before(text, start, end, ".,;!?");
        var value = text.substring(start, end);
        var code = value.chars().anyMatch(c -> OF_CODE.indexOf(c) >= 0);
        if (!code && ChosenWords.isCased(value) && (SecretLike.isSecretLike(value) || ChosenWords.isNumbered(value))) {
            found.add(start, end, StandIn.SECRET);
        }
    }

    /** A quotation of several words, in small and capital letters and with a number. */
    private static void quoted(String text, int start, Findings found) {
        var end = Lines.indexOf(text, "\"", start, Math.min(text.length(), start + LONGEST));
        var value = end < 0 ? "" : text.substring(start, end);
        var spaced = value.indexOf(' ') > 0 && value.chars().noneMatch(c -> OF_CODE.indexOf(c) >= 0 || c == '\n');
        if (spaced && ChosenWords.isCased(value) && value.chars().anyMatch(c -> Chars.isDigit((char) c))) {
            found.add(start, end, StandIn.SECRET);
        }
    }

    /** Tells of a line that ends with a colon and speaks of a secret. */
    static boolean isAbove(String text, int start, int feed) {
        if (!LoneValues.isAnnounced(text, feed)) {
            return false;
        }
        for (var at = start; at < feed; ) {
            var end = at;
            while (end < feed && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at && Vocabulary.WORDS.contains(text.substring(at, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** Takes out a word alone on its line that hardly is anything else than a secret. */
    static void below(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            var word = text.substring(line, Lines.end(text, line)).strip();
            if (LoneValues.isLone(word) && (SecretLike.isStrong(word) || SecretLike.isRandom(word))) {
                ValuesBelow.add(text, line, Lines.end(text, line), found);
            }
        }
    }
}
