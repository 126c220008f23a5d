package org.opencowork.pairing.redaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what stands beside a secret in what an object of secrets holds: whose it is, from when, for where. */
final class BesideSecrets {

    private static final Set<String> LAST = WordList.set("""
            name username user email status state date at on expiration expires expiry created updated endpoint url uri
            region host port database type issuer audience arn scope scopes realm domain tenant account provider algorithm
            """);

    private BesideSecrets() {}

    /** Tells by the last word of its name, and as it does not look like a secret. */
    static boolean isOne(String name, @Nullable Object value) {
        if (!(value instanceof String text) || SecretNames.isSecret(name)) {
            return false;
        }
        var words = Identifier.words(name);
        return !words.isEmpty() && LAST.contains(words.get(words.size() - 1)) && !SecretLike.mayBe(text);
    }
}
