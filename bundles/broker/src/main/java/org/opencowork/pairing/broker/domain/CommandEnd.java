package org.opencowork.pairing.broker.domain;

import java.util.Locale;

/** How a command ended. */
public enum CommandEnd {
    /** Its result came by {@code ack}. */
    COMPLETED,
    /** Its result came by {@code fail}. */
    FAILED;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
