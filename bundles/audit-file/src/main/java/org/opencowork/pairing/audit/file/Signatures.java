package org.opencowork.pairing.audit.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.secrets.SecretStoreException;

/**
 * Looks, as a check goes along the chain, whether the lines that were signed are still those.
 *
 * <p>Used once. It must be made before the check finds out where the log ends, as a line may be signed meanwhile.
 */
final class Signatures {

    /** A log that somebody else wrote may name any number of them. */
    private static final int MOST_KEYS = 32;

    private final Keyring keyring;
    private final Map<String, Optional<CheckpointKey>> keys = new HashMap<>();
    private Optional<Keyring.Signed> last = Optional.empty();
    private @Nullable String obstacle;
    private boolean seen;
    private long upTo;

    Signatures(Keyring keyring) {
        this.keyring = keyring;
        try {
            last = keyring.lastSigned();
        } catch (SecretStoreException locked) {
            obstacle = Keyring.why(locked);
        }
    }

    /** Looks at the line that was just taken; returns in words what is wrong with it. */
    Optional<Sentence> look(LineScanner lines, Head before, Head line) {
        if (last.isPresent()
                && last.get().line().seq() == line.seq()
                && !last.get().line().equals(line)) {
            return Optional.of(Sentence.of(
                    "audit.anew",
                    "The log up to entry " + line.seq() + " was written anew: it is not the one that was signed.",
                    line.seq()));
        }
        var checkpoint = Checkpoint.in(lines, before);
        return checkpoint.isPresent() ? look(checkpoint.get()) : Optional.empty();
    }

    /** Tells whether a cut was made by us; where nobody can tell, it is believed, and the summary says so. */
    boolean confirm(Cut cut) {
        seen = true;
        var key = key(cut.keyId());
        return key.map(known -> known.hasSigned(CheckpointKey.Purpose.CUT, cut.upTo(), cut.signature()))
                .orElse(obstacle != null);
    }

    /** Returns in words that the log ends before a line that was signed, if it does. */
    Optional<Sentence> lookAtTheEnd(Head newest) {
        return last.filter(signed -> signed.line().seq() > newest.seq())
                .map(signed -> Sentence.of(
                        "audit.cut_off_signed",
                        "Entries " + (newest.seq() + 1) + " to " + signed.line().seq()
                                + " were cut off at the end: they had been signed. If you took the log away yourself, remove \""
                                + keyring.nameOfLastSigned() + "\" from the keyring.",
                        newest.seq() + 1,
                        signed.line().seq(),
                        keyring.nameOfLastSigned()));
    }

    /** Returns what may be said of the signatures of a log that is whole. */
    String summary() {
        var why = obstacle;
        if (why != null) {
            return (seen ? "its signatures were not checked: " : "not signed: ") + why;
        }
        if (upTo > 0) {
            return "signed up to entry " + upTo;
        }
        return seen ? "signed by nobody whose key is in the keyring" : "not signed yet";
    }

    /** Returns up to which entry it is signed; 0 for none, as far as is known. */
    long signedUpTo() {
        return obstacle == null ? upTo : 0;
    }

    private Optional<Sentence> look(Checkpoint checkpoint) {
        seen = true;
        var key = key(checkpoint.keyId());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        if (!key.get().hasSigned(CheckpointKey.Purpose.CHECKPOINT, checkpoint.signed(), checkpoint.signature())) {
            return Optional.of(Sentence.of(
                    "audit.not_the_signed",
                    "Entry " + checkpoint.signed().seq() + ", or one before it, is not the one that was signed.",
                    checkpoint.signed().seq()));
        }
        upTo = checkpoint.signed().seq();
        return Optional.empty();
    }

    private Optional<CheckpointKey> key(String id) {
        return obstacle == null && (keys.size() < MOST_KEYS || keys.containsKey(id))
                ? keys.computeIfAbsent(id, this::sought)
                : Optional.empty();
    }

    private Optional<CheckpointKey> sought(String id) {
        try {
            return keyring.key(id);
        } catch (SecretStoreException locked) {
            obstacle = Keyring.why(locked);
            return Optional.empty();
        }
    }
}
