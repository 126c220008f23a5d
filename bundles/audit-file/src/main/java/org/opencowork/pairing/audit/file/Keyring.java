package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;

/**
 * What the audit keeps in the secret store, out of reach of whoever can write its files alone: keys, and which line was
 * signed last.
 *
 * <p>Thread-safe. Every method may block while the person unlocks the store.
 */
final class Keyring {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{16}) (\\d{1,18}) ([0-9a-f]{64})");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");
    private static final int LETTERS = 16;

    /**
     * The last line that was signed.
     *
     * @param keyId the key that signed it
     */
    record Signed(String keyId, Head line) {}

    private final Supplier<@Nullable SecretStore> store;
    private final SecretName lastSigned;

    /** Serves the log in this directory; another log on this computer has a name of its own. */
    Keyring(Supplier<@Nullable SecretStore> store, Path directory) {
        this.store = store;
        var place = ChainedLine.hash(directory.toString().getBytes(StandardCharsets.UTF_8));
        lastSigned = new SecretName("audit.signed." + place.substring(0, LETTERS));
    }

    /** Returns the names of what is kept for this log. */
    List<SecretName> names() throws SecretStoreException {
        var signed = lastSigned();
        return signed.isPresent() ? List.of(nameOfKey(signed.get().keyId()), lastSigned) : List.of();
    }

    /** Returns the line that was signed last, or empty if none ever was. */
    Optional<Signed> lastSigned() throws SecretStoreException {
        var kept = open().find(lastSigned);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (var secret = kept.get()) {
            var form = FORM.matcher(secret.reveal(String::new));
            if (!form.matches()) {
                throw unreadable(null);
            }
            return Optional.of(new Signed(form.group(1), new Head(Long.parseLong(form.group(2)), form.group(3))));
        }
    }

    /** Keeps which line was signed last. */
    void remember(Signed signed) throws SecretStoreException {
        var text =
                signed.keyId() + " " + signed.line().seq() + " " + signed.line().hash();
        try (var secret = Secret.copyOf(text.toCharArray())) {
            open().put(lastSigned, secret);
        }
    }

    /** Returns a key by what a checkpoint says, or empty if it is none of this keyring's. */
    Optional<CheckpointKey> key(String id) throws SecretStoreException {
        if (!KEY_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var kept = open().find(nameOfKey(id));
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (var secret = kept.get()) {
            return Optional.of(CheckpointKey.read(secret))
                    .filter(key -> key.id().equals(id));
        } catch (GeneralSecurityException damaged) {
            throw unreadable(damaged);
        }
    }

    /** Returns under which name the keyring remembers what was signed last. */
    String nameOfLastSigned() {
        return lastSigned.value();
    }

    /** Makes a key, and keeps it. */
    CheckpointKey newKey() throws SecretStoreException {
        var key = CheckpointKey.make();
        try (var secret = key.kept()) {
            open().put(nameOfKey(key.id()), secret);
        }
        return key;
    }

    /** Says in a few words why the keyring cannot be used. */
    static String why(SecretStoreException failure) {
        return switch (failure.reason()) {
            case LOCKED -> "the keyring is locked";
            case UNAVAILABLE -> "there is no keyring, or it does not answer";
            case UNREADABLE -> "what the keyring holds cannot be read";
        };
    }

    private SecretStore open() throws SecretStoreException {
        var present = store.get();
        if (present == null) {
            throw new SecretStoreException(Reason.UNAVAILABLE, "No secret store is running.");
        }
        return present;
    }

    private static SecretName nameOfKey(String id) {
        return new SecretName("audit.checkpoint." + id);
    }

    private static SecretStoreException unreadable(@Nullable Throwable cause) {
        var message = "What the audit keeps in the secret store cannot be read.";
        return cause == null
                ? new SecretStoreException(Reason.UNREADABLE, message)
                : new SecretStoreException(Reason.UNREADABLE, message, cause);
    }
}
