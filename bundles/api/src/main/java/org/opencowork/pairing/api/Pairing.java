package org.opencowork.pairing.api;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pairing of this computer with a remote, as it is kept and shown. It never holds the token.
 *
 * @param policy what the person wrote down; {@link #policyAt} says what of it holds
 * @param streamPaused no event leaves until the person lets the stream go on
 * @param trouble why the pairing stopped or what it waits for; null while nothing is wrong
 * @param revokedAt when it was ended; null while it lives
 * @param farewell what the broker has yet to hear of its end; null for nothing
 */
public record Pairing(
        String id,
        String label,
        String deviceName,
        PairingStatus status,
        boolean enabled,
        URI brokerUrl,
        Scope scope,
        Policy policy,
        Limits limits,
        Term term,
        boolean streamPaused,
        Presence presence,
        @Nullable Sentence trouble,
        Credential credential,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant revokedAt,
        @Nullable Farewell farewell) {

    /** Returns in English why the pairing stopped or what it waits for; null while nothing is wrong. */
    public @Nullable String error() {
        return trouble == null ? null : trouble.english();
    }

    /** Tells whether the pairing was ended; it never lives again. */
    public boolean revoked() {
        return revokedAt != null;
    }

    /** Returns the policy as it holds at a moment: what was given for a time goes back to asking the person. */
    public Policy policyAt(Instant now) {
        return term.remoteAllowed().passed(now) ? policy.withoutRemoteAllowed() : policy;
    }

    /** Tells whether it was ended here, and the broker has not heard yet. */
    public boolean untoldRevocation() {
        return farewell != null;
    }

    /** Returns the public form as a JSON tree with the field names of the contract. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", id);
        tree.put("label", label);
        tree.put("deviceName", deviceName);
        tree.put("status", status.wire());
        tree.put("enabled", enabled);
        tree.put("brokerUrl", brokerUrl.toString());
        tree.put("allowedWorkspaceIds", scope.workspaceIds());
        tree.put("allowedSessionIds", scope.sessionIds());
        tree.put("policy", policy.toTree());
        tree.put("commandsPerHour", limits.toTree());
        tree.put("expiresAt", text(term.pairing().instant()));
        tree.put("remoteAllowedUntil", text(term.remoteAllowed().instant()));
        tree.put("streamPaused", streamPaused);
        tree.put("lastConnectedAt", text(presence.lastConnectedAt()));
        tree.put("lastHeartbeatAt", text(presence.lastHeartbeatAt()));
        tree.put("lastCommandSequence", presence.lastCommandSequence());
        tree.put("error", error());
        tree.put("createdAt", text(createdAt));
        tree.put("updatedAt", text(updatedAt));
        tree.put("revokedAt", text(revokedAt));
        var token = new LinkedHashMap<String, @Nullable Object>();
        token.put("hasToken", credential.hasToken());
        token.put("deviceId", credential.deviceId());
        token.put("updatedAt", text(credential.updatedAt()));
        token.put("rotatingSince", text(credential.rotatingSince()));
        tree.put("credential", token);
        return Tree.unmodifiable(tree);
    }

    /** Returns the snapshot that the {@code status} command answers with as {@code data.pairing}. */
    public Map<String, Object> toSnapshot() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("pairingId", id);
        tree.put("status", status.wire());
        tree.put("enabled", enabled);
        tree.put("lastConnectedAt", text(presence.lastConnectedAt()));
        tree.put("lastHeartbeatAt", text(presence.lastHeartbeatAt()));
        tree.put("lastCommandSequence", presence.lastCommandSequence());
        tree.put("error", error());
        return Tree.unmodifiable(tree);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
