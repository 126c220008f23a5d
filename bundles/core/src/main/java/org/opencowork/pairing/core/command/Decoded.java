package org.opencowork.pairing.core.command;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Command;

/** What came of reading a command as the broker sent it. */
sealed interface Decoded {

    /** It is well-formed. */
    record Legible(Command command) implements Decoded {}

    /**
     * It is not; it ends alone, and nothing behind it waits for it.
     *
     * @param id null if not even an id could be read, so that it cannot be reported
     * @param pairingId null if none could be read
     * @param sequence 0 if none could be read
     * @param leaseToken null if none could be read
     */
    record Illegible(
            @Nullable String id,
            @Nullable String pairingId,
            long sequence,
            String kind,
            @Nullable String leaseToken,
            String reason)
            implements Decoded {}
}
