package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds passwords behind the names of users in lines that log in or make an account: {@code add_user name secret}. */
final class LoginLines implements Detector {

    /** What is followed by the name of a user and a password. */
    private static final Set<String> VERBS =
            Set.of("add_user", "change_password", "authenticate_user", "wpa_passphrase");

    /** Begins the name of a setting of package managers that takes the name of a user and a password. */
    private static final String BASIC = "http-basic.";

    private static final List<String> BEGINNINGS = Stream.concat(
                    VERBS.stream(), Stream.of(BASIC, "LOGIN", "AUTH", "PASS"))
            .toList();
    private static final int LONGEST_LINE = 1_024;

    @Override
    public int signs() {
        return Signs.TELLING | Signs.COMMAND;
    }

    @Override
    public void find(String text, Findings found) {
        for (var line = 0; line < text.length(); ) {
            var end = Lines.end(text, line);
            if (end - line <= LONGEST_LINE && hasVerb(text, line, end)) {
                find(text, Word.all(text, line, end), found);
            }
            line = end + 1;
        }
    }

    private static boolean hasVerb(String text, int line, int end) {
        for (var i = line; i < end; i++) {
            if ((i == line || Word.isGap(text.charAt(i - 1))) && begins(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        if ("acwhLAP".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        for (var beginning : BEGINNINGS) {
            if (text.startsWith(beginning, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code add_user name secret}, {@code LOGIN name secret} at the end of a line, and {@code AUTH name secret} as the whole of a line, the name left out or not. */
    private static void find(String text, List<Word> words, Findings found) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var verb = words.get(i).text();
            var left = words.size() - i;
            var pair = VERBS.contains(verb)
                    || verb.startsWith(BASIC)
                    || (verb.equals("LOGIN") && left == 3 && isTag(words, i - 1));
            var last =
                    (verb.equals("AUTH") && left <= 3) || (verb.equals("PASS") && left == 2 && isClient(words, i - 1));
            var at = pair ? i + 2 : last ? words.size() - 1 : words.size();
            if (at < words.size()) {
                var end = CommandSecrets.end(text, words.get(at));
                var value = text.substring(words.get(at).start(), end);
                var whole = pair && i < 2 && left == 3 && isWord(value);
                if ((whole || CommandLogins.isSaid(value) || (pair && ChosenWords.isJoined(value)))
                        && hasSmall(value)) {
                    CommandSecrets.add(text, words.get(at).start(), end, found);
                }
            }
        }
    }

    /** Tells of a word that stands where a password does, and is not what that is called. */
    private static boolean isWord(String value) {
        return !HarmlessValues.isWord(value) && !SecretNames.isSecret(value);
    }

    /** Tells of what a client of IMAP puts before each command, such as {@code a1}. */
    private static boolean isTag(List<Word> words, int at) {
        return at >= 0 && words.get(at).text().chars().anyMatch(c -> Chars.isDigit((char) c));
    }

    /** Tells of what logs put before a line that a client sends: {@code Command:}, {@code C:}, {@code --->}. */
    private static boolean isClient(List<Word> words, int at) {
        return at == 0
                && (words.get(0).text().endsWith(":") || words.get(0).text().endsWith(">"));
    }

    private static boolean hasSmall(String value) {
        return value.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
