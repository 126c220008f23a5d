package org.opencowork.pairing.api;

import org.jspecify.annotations.Nullable;

/** Who sent a command, as far as the broker says; either may be null. */
public record Actor(@Nullable String id, @Nullable String label) {

    /** Nobody was named. */
    public static final Actor UNKNOWN = new Actor(null, null);
}
