package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Finds values that look random beside a word that says so: "the password is x8Kq…", {@code login ada password …}. */
final class TellingWords implements Detector {

    private static final int REACH = 4;
    private static final Set<String> WORDS = WordList.set("""
            password passwd passphrase passcode pwd secret token credential credentials apikey passwort
            kennwort contraseña senha пароль 密码 pin
            """);
    private static final Set<String> KEY_WORDS = Set.of("key", "keys", "pass", "auth", "bearer", "cookie", "secrets");

    @Override
    public void find(String text, Findings found) {
        var since = REACH + 1;
        var weak = REACH + 1;
        var machine = false;
        var literal = false;
        for (var i = 0; i < text.length(); ) {
            var start = wordStart(text, i);
            var end = wordEnd(text, start);
            if (start >= end) {
                return;
            }
            var word = trimmed(text, start, end);
            if (literal && machine && !StandIn.startsAt(text, start)) {
                found.add(start, end, StandIn.SECRET);
            } else if ((since <= REACH && isSecretLike(word)) || (weak <= REACH && isRandom(word))) {
                var at = text.indexOf(word, start);
                found.add(at, at + word.length(), StandIn.SECRET);
            }
            var lower = word.toLowerCase(Locale.ROOT);
            machine |= lower.equals("machine") || lower.equals("login");
            literal = lower.equals("password") || (lower.equals("account") && machine);
            if (hasStandIn(text, start, end)) {
                // It stood for any number of words, so that nothing can be said of those behind it.
                since = REACH;
                weak = REACH;
            }
            since = WORDS.contains(lower) ? 1 : since + 1;
            weak = KEY_WORDS.contains(lower) || WORDS.contains(lower) ? 1 : weak + 1;
            i = end;
        }
    }

    private static String trimmed(String text, int start, int end) {
        var from = start;
        var to = end;
        while (from < to && "\"'`([{<“‘*".indexOf(text.charAt(from)) >= 0 && !StandIn.startsAt(text, from)) {
            from++;
        }
        while (to > from && "\"'`)]}>”’.,;:!?*".indexOf(text.charAt(to - 1)) >= 0 && !StandIn.startsAt(text, from)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean hasStandIn(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) == '[' && StandIn.startsAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static int wordStart(String text, int from) {
        var i = from;
        while (i < text.length() && Chars.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from) {
        var i = from;
        while (i < text.length() && !Chars.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** At least six characters with letters and digits, or letters and signs, mixed. */
    private static boolean isSecretLike(String word) {
        return word.length() >= 6 && !StandIn.startsAt(word, 0) && isMixed(word) && !isOrdinary(word);
    }

    /** At least sixteen characters that look random. */
    private static boolean isRandom(String word) {
        return word.length() >= 16 && !StandIn.startsAt(word, 0) && isMixed(word) && !isOrdinary(word);
    }

    private static boolean isMixed(String word) {
        var digits = 0;
        var letters = 0;
        for (var i = 0; i < word.length(); i++) {
            digits += Chars.isDigit(word.charAt(i)) ? 1 : 0;
            letters += Chars.isLetter(word.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && letters > 0;
    }

    /** Tells of URLs, paths, calls and assignments, which others look at. */
    private static boolean isOrdinary(String word) {
        for (var i = 0; i < word.length(); i++) {
            if ("/\\(){}[]=<>:".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
