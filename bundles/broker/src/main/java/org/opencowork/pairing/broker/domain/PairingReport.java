package org.opencowork.pairing.broker.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the remote side may know of a pairing.
 *
 * @param desktopStatus as the last heartbeat told it; null before the first
 * @param lastHeartbeat null before the first
 * @param cursor the highest {@code lastCommandSequence} that a heartbeat told
 * @param lastSequence of the newest command; 0 before the first
 */
public record PairingReport(
        String pairingId,
        String deviceId,
        RemoteStatus remoteStatus,
        @Nullable String desktopStatus,
        @Nullable Instant lastHeartbeat,
        long cursor,
        long lastSequence) {}
