package org.opencowork.pairing.api;

import org.jspecify.annotations.Nullable;

/**
 * What a broker has yet to hear of a pairing that was ended here.
 *
 * @param commandId the command that asked for the end, whose result is handed in first; null for none
 * @param leaseToken the lease under which that result is handed in; it is worth nothing without the pairing's token, and
 *     is not printed; null for none
 */
public record Farewell(@Nullable String commandId, @Nullable String leaseToken) {

    /** Nothing but that it was ended. */
    public static final Farewell BARE = new Farewell(null, null);

    @Override
    public String toString() {
        return "Farewell[commandId=" + commandId + "]";
    }
}
