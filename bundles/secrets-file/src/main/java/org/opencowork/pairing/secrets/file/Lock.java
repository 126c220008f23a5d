package org.opencowork.pairing.secrets.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * What is kept beside the sealed secrets so that the passphrase opens them again, and a wrong one is told from a damage.
 */
final class Lock {

    /** What OWASP asks for PBKDF2 with HMAC-SHA-512; a store that says less is not one of ours. */
    private static final int LEAST_ITERATIONS = 210_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 32;
    private static final String CHECK_NAME = "check";
    private static final byte[] CHECK_TEXT = "the passphrase is right".getBytes(StandardCharsets.US_ASCII);

    private final int iterations;
    private final byte[] salt;
    private final byte[] check;

    private Lock(int iterations, byte[] salt, byte[] check) {
        this.iterations = iterations;
        this.salt = salt;
        this.check = check;
    }

    /** Returns the numbers for a new store, whose check is not sealed yet. */
    static Lock fresh() {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new Lock(LEAST_ITERATIONS, salt, new byte[0]);
    }

    /** Reads what {@link #text()} wrote; empty if it is anything else. */
    static Optional<Lock> read(String text) {
        try {
            var fields = new Properties();
            fields.load(new StringReader(text));
            var iterations = Integer.parseInt(fields.getProperty("iterations", ""));
            var salt = Base64.getDecoder().decode(fields.getProperty("salt", ""));
            var check = Base64.getDecoder().decode(fields.getProperty("check", ""));
            var sound = iterations >= LEAST_ITERATIONS && iterations <= MOST_ITERATIONS && salt.length == SALT_BYTES;
            return sound ? Optional.of(new Lock(iterations, salt, check)) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    String text() {
        var encoder = Base64.getEncoder();
        return """
                # Salt and check of the secrets beside this file; without it they cannot be opened.
                derivation=PBKDF2WithHmacSHA512
                iterations=%d
                salt=%s
                check=%s
                """.formatted(iterations, encoder.encodeToString(salt), encoder.encodeToString(check));
    }

    SealingKey key(char[] passphrase) {
        return SealingKey.of(passphrase, salt, iterations);
    }

    /** Returns a lock that only this key opens. */
    Lock sealedWith(SealingKey key) {
        return new Lock(iterations, salt, key.seal(CHECK_NAME, CHECK_TEXT));
    }

    boolean opensWith(SealingKey key) {
        return key.open(CHECK_NAME, check).isPresent();
    }
}
