package org.opencowork.pairing.audit.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has the key, once it could be had, and tells what was signed last.
 *
 * <p>Thread-safe; it never waits for the secret store, so that the writer of the log can ask it.
 */
final class Signer {

    private final Clock clock;
    private @Nullable CheckpointKey key;
    private Head last = Head.NONE;

    Signer(Clock clock) {
        this.clock = clock;
    }

    /** Signs from now on with this key. */
    synchronized void begin(CheckpointKey found, Head lastSigned) {
        key = found;
        last = lastSigned;
    }

    synchronized boolean isReady() {
        return key != null;
    }

    /** Returns the checkpoint that should follow this line, or empty where there is no key, or nothing new to sign. */
    synchronized Optional<String> checkpointAfter(Head line) {
        var present = key;
        return present == null || line.seq() <= lastCheckpoint()
                ? Optional.empty()
                : Optional.of(Checkpoint.after(line, present, clock));
    }

    /** Returns the entry that says that this line and all before may go, or empty where there is no key. */
    synchronized Optional<String> cut(Head upTo, Duration keep) {
        var present = key;
        return present == null ? Optional.empty() : Optional.of(Cut.of(upTo, present, keep, clock));
    }

    /** A checkpoint stands right behind the line that it signs; a log without any has nothing to sign in line 0. */
    private long lastCheckpoint() {
        return last.seq() == 0 ? 0 : last.seq() + 1;
    }

    /** Takes note that the checkpoint behind this line is on disk. */
    synchronized void signed(Head line) {
        last = line;
    }

    /** Returns what was signed last, or empty as long as there is no key, or nothing was. */
    synchronized Optional<Keyring.Signed> last() {
        var present = key;
        return present == null || last.seq() == 0
                ? Optional.empty()
                : Optional.of(new Keyring.Signed(present.id(), last));
    }
}
