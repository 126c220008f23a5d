package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds what commands are given to keep as a secret: {@code … secret set --name x --value y}. */
final class StoredSecrets {

    private static final Set<String> KINDS = Set.of("secret", "secrets", "password", "credential", "credentials");
    private static final Set<String> VERBS = Set.of("set", "create", "put", "add", "update");
    private static final Set<String> WHOLE =
            Set.of("create-secret", "update-secret", "put-secret-value", "set-secret", "add-secret");
    private static final Set<String> VALUES = Set.of(
            "--value", "-Value", "--body", "--secret-string", "--secret-value", "--string-value", "--plaintext", "-b");

    private static final Set<String> NAMES = Set.of("--name", "-Name", "--key");

    private StoredSecrets() {}

    static void find(String text, List<Word> words, Findings found) {
        if (!isKept(words) && !isNamed(words)) {
            return;
        }
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var sign = word.text().indexOf('=');
            if (VALUES.contains(word.text()) && i + 1 < words.size()) {
                value(text, words.get(i + 1).start(), words.get(i + 1).end(), found);
            } else if (sign > 0 && VALUES.contains(word.text().substring(0, sign))) {
                var quoted = Chars.isQuote(text.charAt(Math.min(word.end(), text.length() - 1)));
                var start = word.start() + sign + 1;
                var inside = start == word.end() && quoted && i + 1 < words.size();
                value(
                        text,
                        inside ? words.get(i + 1).start() : start,
                        inside ? words.get(i + 1).end() : word.end(),
                        found);
            }
        }
    }

    /** Tells of an option that names a secret, so that another gives it: {@code --name /app/db/password --value x}. */
    private static boolean isNamed(List<Word> words) {
        for (var i = 0; i + 3 < words.size(); i++) {
            var name = words.get(i + 1).text();
            if (NAMES.contains(words.get(i).text())
                    && SecretNames.isSecret(name.substring(name.lastIndexOf('/') + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Tells of a command that keeps what it is given, or reads, as a secret. */
    static boolean isKept(List<Word> words) {
        for (var i = 0; i < words.size(); i++) {
            var kind = KINDS.contains(words.get(i).text());
            if (WHOLE.contains(words.get(i).text())
                    || (kind && (isVerb(words, i + 1) || isVerb(words, i + 2) || isVerb(words, i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(List<Word> words, int at) {
        return at >= 0 && at < words.size() && VERBS.contains(words.get(at).text());
    }

    /** Takes out a word, or all of the quotation that it begins. */
    private static void value(String text, int start, int wordEnd, Findings found) {
        var quoted = start > 0 && Chars.isQuote(text.charAt(start - 1));
        var end = quoted ? AssignedValues.quotedEnd(text, start, text.charAt(start - 1)) : wordEnd;
        var file = "-@".indexOf(text.charAt(start)) >= 0 || text.startsWith("file:", start);
        if (!file && !StandIn.startsAt(text, start) && !Placeholders.isOpen(text, start, end)) {
            found.add(start, end, StandIn.SECRET);
        }
    }
}
