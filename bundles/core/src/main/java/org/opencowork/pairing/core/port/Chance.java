package org.opencowork.pairing.core.port;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.opencowork.pairing.api.secrets.Secret;

/** Where ids and tokens come from. Thread-safe if its generator is, which must be fit for secrets. */
public final class Chance {

    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 12;

    private final RandomGenerator random;

    /** Draws from a generator that nobody can predict, such as {@link java.security.SecureRandom}. */
    public Chance(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a new id with a prefix that tells people what it names. */
    public String id(String prefix) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return prefix + "_" + HexFormat.of().formatHex(bytes);
    }

    /** Returns a new pairing token: {@code ocp_} and 32 random bytes in base64url. */
    public Secret token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var encoded = Base64.getUrlEncoder().withoutPadding().encode(bytes);
        var token = new char[4 + encoded.length];
        "ocp_".getChars(0, 4, token, 0);
        for (var i = 0; i < encoded.length; i++) {
            token[4 + i] = (char) encoded[i];
        }
        var secret = Secret.copyOf(token);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        Arrays.fill(token, '\0');
        return secret;
    }

    /** Returns the generator, for jitter. */
    public RandomGenerator random() {
        return random;
    }
}
