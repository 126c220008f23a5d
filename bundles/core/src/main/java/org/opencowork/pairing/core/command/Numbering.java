package org.opencowork.pairing.core.command;

import org.jspecify.annotations.Nullable;

/**
 * Notices that a broker numbers its commands anew, as one does that was restored from an older copy of itself.
 *
 * <p>One unknown command below the cursor may be a straggler. A second one is not, unless a new command above the
 * cursor came in between. Thread-safe.
 */
final class Numbering {

    private @Nullable String straggler;

    /** A new command came above the cursor. */
    synchronized void goesOn() {
        straggler = null;
    }

    /** An unknown command came at or below the cursor; tells whether it is more than a straggler. */
    synchronized boolean beganAnew(String commandId) {
        var another = straggler != null && !straggler.equals(commandId);
        straggler = commandId;
        return another;
    }
}
