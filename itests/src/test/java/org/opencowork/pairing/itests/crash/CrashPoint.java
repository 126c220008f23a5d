package org.opencowork.pairing.itests.crash;

import org.opencowork.pairing.api.CommandKind;

/** The boundaries on the way of a command between which a process can end. */
enum CrashPoint {
    /** The audit has accepted it; the journal knows nothing of it. */
    ACCEPTED,
    /** The journal has it as begun. */
    BEGUN,
    /** The runtime is about to be asked. */
    EFFECT_DUE,
    /** The runtime has had the effect, but has not said so. */
    EFFECT_HAD,
    /** The result is known, but not on disk. */
    ENDED,
    /** The result is on disk, but the broker does not have it. */
    KEPT,
    /** The result is about to be handed in; a pairing that was to end is over. */
    LEAVING,
    /** The broker has taken the result, but the journal does not know. */
    TAKEN,
    /** The journal has it as delivered, but the cursor has not moved. */
    DELIVERED,
    /** The cursor has moved. */
    PASSED;

    /** Tells whether a command of this kind comes here. */
    boolean isMetBy(CommandKind kind) {
        return switch (this) {
            case EFFECT_DUE, EFFECT_HAD -> kind != CommandKind.STATUS && kind != CommandKind.REVOKE_PAIRING;
            case DELIVERED, PASSED -> kind != CommandKind.REVOKE_PAIRING;
            default -> true;
        };
    }

    /** Tells whether the journal says no more than that the command has begun. */
    boolean leavesOpen() {
        return this == BEGUN || this == EFFECT_DUE || this == EFFECT_HAD || this == ENDED;
    }
}
