package org.opencowork.pairing.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** The key by which the remote side is let in: given by {@code BROKER_REMOTE_KEY}, or made once in a private file. */
final class RemoteKey {

    private static final String ENVIRONMENT_VARIABLE = "BROKER_REMOTE_KEY";
    private static final int RANDOM_BYTES = 32;

    private RemoteKey() {}

    /** Returns the digest of the key from the environment, or else from {@code remote.key}, made if it is not there. */
    static TokenDigest in(Path directory) throws IOException {
        var given = System.getenv(ENVIRONMENT_VARIABLE);
        return given == null || given.isBlank() ? kept(directory) : TokenDigest.of(given.strip());
    }

    private static TokenDigest kept(Path directory) throws IOException {
        var file = directory.resolve("remote.key");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, generated());
        }
        var key = Files.readString(file, UTF_8).strip();
        if (key.isEmpty()) {
            throw new IOException("The remote key in " + file + " is empty; delete the file to get a new key.");
        }
        return TokenDigest.of(key);
    }

    private static String generated() {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return "ocr_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
    }
}
