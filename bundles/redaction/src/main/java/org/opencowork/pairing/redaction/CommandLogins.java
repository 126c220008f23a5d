package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds passwords beside the name of a user in commands of any kind: {@code --user name:secret}. */
final class CommandLogins {

    /** What says that a password opens an account, or a keychain. */
    private static final Set<String> USERS =
            Set.of("-u", "-U", "-l", "--user", "--username", "login", "unlock-keychain", "create-keychain");

    private static final Set<String> PAIRS = Set.of("--user", "--auth", "-auth");

    private CommandLogins() {}

    static void find(String text, List<Word> words, Findings found) {
        pairs(text, words, found);
        options(text, words, found);
    }

    /** {@code --user name:secret}, {@code -u name,secret}, whatever the command. */
    private static void pairs(String text, List<Word> words, Findings found) {
        for (var i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).text().charAt(0) != '-') {
                continue;
            }
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

    /** Tells of what is more than a word, or words with dashes. */
    static boolean isSaid(String value) {
        return hasLetter(value) && value.chars().anyMatch(c -> !Chars.isLetter((char) c) && c != '-' && c != '_');
    }

    private static boolean hasLetter(String value) {
        return value.chars().anyMatch(c -> Chars.isLetter((char) c));
    }
}
