package org.opencowork.pairing.broker.domain;

import java.util.Locale;

/** How the broker stands to a pairing. */
public enum RemoteStatus {
    /** Commands are handed out. */
    ONLINE,
    /** No command is handed out; results and events are still taken. */
    DRAINING,
    /** It has ended, for good. */
    REVOKED;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
