package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds passwords beside the name of a user in commands of any kind: {@code --user name:secret}, {@code add_user name secret}. */
final class CommandLogins {

    /** What says that a password opens an account, or a keychain. */
    private static final Set<String> USERS =
            Set.of("-u", "-U", "-l", "--user", "--username", "login", "unlock-keychain", "create-keychain");

    private static final Set<String> PAIRS = Set.of("--user", "--auth", "-auth");
    /** What is followed by the name of a user and a password. */
    private static final Set<String> VERBS =
            Set.of("add_user", "change_password", "authenticate_user", "wpa_passphrase");

    /** Begins the name of a setting of package managers that takes the name of a user and a password. */
    private static final String BASIC = "http-basic.";

    private CommandLogins() {}

    static void find(String text, List<Word> words, Findings found) {
        pairs(text, words, found);
        options(text, words, found);
        named(text, words, found);
    }

    /** {@code --user name:secret}, {@code -u name,secret}, whatever the command. */
    private static void pairs(String text, List<Word> words, Findings found) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var value = words.get(i + 1);
            var sign = value.text().indexOf(words.get(i).text().equals("-u") ? ',' : ':');
            var pair = PAIRS.contains(words.get(i).text())
                    && hasLetter(value.text().substring(Math.max(sign, 0)));
            var listed = words.get(i).text().equals("-u")
                    && SecretLike.isSecretLike(value.text().substring(sign + 1));
            if (sign > 0 && (pair || listed)) {
                CommandSecrets.add(text, value.start(), value.end(), found);
            }
        }
    }

    /** {@code -u name … -p secret}, whatever the command. */
    private static void options(String text, List<Word> words, Findings found) {
        var user = words.stream().anyMatch(word -> USERS.contains(word.text()));
        for (var i = 0; user && i + 1 < words.size(); i++) {
            if (words.get(i).text().equals("-p") && isSaid(words.get(i + 1).text())) {
                CommandSecrets.add(
                        text, words.get(i + 1).start(), words.get(i + 1).end(), found);
            }
        }
    }

    /** {@code add_user name secret}, {@code LOGIN name secret} at the end of a line, and {@code AUTH name secret} as the whole of a line, the name left out or not. */
    private static void named(String text, List<Word> words, Findings found) {
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
                if ((isSaid(value) || (pair && ChosenWords.isJoined(value))) && hasSmall(value)) {
                    CommandSecrets.add(text, words.get(at).start(), end, found);
                }
            }
        }
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

    /** Tells of what is more than a word, or words with dashes. */
    private static boolean isSaid(String value) {
        return hasLetter(value) && value.chars().anyMatch(c -> !Chars.isLetter((char) c) && c != '-' && c != '_');
    }

    private static boolean hasLetter(String value) {
        return value.chars().anyMatch(c -> Chars.isLetter((char) c));
    }

    private static boolean hasSmall(String value) {
        return value.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
