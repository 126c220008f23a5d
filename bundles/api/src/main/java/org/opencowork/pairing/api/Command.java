package org.opencowork.pairing.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command that the broker leased to this computer, well-formed but not yet allowed.
 *
 * @param sessionId the session that it is about; null only where its kind needs none
 * @param sequence rises within a pairing; at least 1
 * @param leased the lease, or null if the broker gave none, in which case it must not run
 */
public record Command(
        String id,
        String pairingId,
        String workspaceId,
        @Nullable String sessionId,
        Actor actor,
        Action action,
        long sequence,
        @Nullable Lease leased) {

    /** Returns the kind of what it asks for. */
    public CommandKind kind() {
        return action.kind();
    }

    /** Returns the lease, or empty if the broker gave none. */
    public Optional<Lease> lease() {
        return Optional.ofNullable(leased);
    }
}
