package org.opencowork.pairing.redaction;

/** Knows values that name a secret which is kept elsewhere: {@code --secret=db-password}, {@code --set-secrets=PW=db-password:latest}. */
final class SecretReferences {

    private static final String LATEST = ":latest";

    private SecretReferences() {}

    /** Tells of the value of such a name. */
    static boolean isOne(String name, String value) {
        var words = Identifier.words(name);
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        if (!last.equals("secret") && !last.equals("secrets")) {
            return false;
        }
        return value.endsWith(LATEST) || value.startsWith("id=") || isName(value);
    }

    /** Tells of small words joined by dashes that themselves are called like a secret. */
    private static boolean isName(String value) {
        return value.indexOf('-') > 0
                && value.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')
                && SecretNames.isSecret(value);
    }
}
