package org.opencowork.pairing.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the broker last proved that it is there, and how far its commands have been settled.
 *
 * @param lastConnectedAt when a connection was last begun and answered; null before the first
 * @param lastHeartbeatAt when the broker last accepted a heartbeat; null before the first
 * @param lastCommandSequence the highest sequence below which every command has ended and been delivered
 */
public record Presence(
        @Nullable Instant lastConnectedAt, @Nullable Instant lastHeartbeatAt, long lastCommandSequence) {

    /** A pairing that has never spoken to its broker. */
    public static final Presence NEVER = new Presence(null, null, 0);
}
