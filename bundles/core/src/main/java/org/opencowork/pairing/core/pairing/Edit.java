package org.opencowork.pairing.core.pairing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Term;

/** A copy of a pairing with some fields replaced. Not thread-safe. */
public final class Edit {

    private final Pairing from;
    private String label;
    private String deviceName;
    private PairingStatus status;
    private boolean enabled;
    private URI brokerUrl;
    private Scope scope;
    private Policy policy;
    private Limits limits;
    private Term term;
    private boolean streamPaused;
    private Presence presence;
    private @Nullable Sentence trouble;
    private Credential credential;
    private Instant updatedAt;
    private @Nullable Instant revokedAt;
    private @Nullable Farewell farewell;

    private Edit(Pairing from) {
        this.from = from;
        label = from.label();
        deviceName = from.deviceName();
        status = from.status();
        enabled = from.enabled();
        brokerUrl = from.brokerUrl();
        scope = from.scope();
        policy = from.policy();
        limits = from.limits();
        term = from.term();
        streamPaused = from.streamPaused();
        presence = from.presence();
        trouble = from.trouble();
        credential = from.credential();
        updatedAt = from.updatedAt();
        revokedAt = from.revokedAt();
        farewell = from.farewell();
    }

    /** Begins with the pairing as it is. */
    public static Edit of(Pairing pairing) {
        return new Edit(pairing);
    }

    /** Replaces how it is called; null keeps a name. */
    public Edit names(@Nullable String newLabel, @Nullable String newDeviceName) {
        label = newLabel == null ? label : newLabel;
        deviceName = newDeviceName == null ? deviceName : newDeviceName;
        return this;
    }

    /** Replaces how it stands and why. */
    public Edit status(PairingStatus newStatus, @Nullable Sentence newTrouble) {
        status = newStatus;
        trouble = newTrouble;
        return this;
    }

    /** Switches it on or off. */
    public Edit enabled(boolean on) {
        enabled = on;
        return this;
    }

    /** Replaces where its broker is. */
    public Edit brokerUrl(URI url) {
        brokerUrl = url;
        return this;
    }

    /** Replaces what it reaches. */
    public Edit scope(Scope newScope) {
        scope = newScope;
        return this;
    }

    /** Replaces what it may do. */
    public Edit policy(Policy newPolicy) {
        policy = newPolicy;
        return this;
    }

    /** Replaces how many commands it takes. */
    public Edit limits(Limits newLimits) {
        limits = newLimits;
        return this;
    }

    /** Replaces what of it ends by itself. */
    public Edit term(Term newTerm) {
        term = newTerm;
        return this;
    }

    /** Stops its events from leaving, or lets them leave. */
    public Edit streamPaused(boolean paused) {
        streamPaused = paused;
        return this;
    }

    /** Replaces what is known of the broker. */
    public Edit presence(Presence newPresence) {
        presence = newPresence;
        return this;
    }

    /** Notes that the token is gone. */
    public Edit withoutToken(Instant at) {
        credential = new Credential(false, credential.deviceId(), at, null);
        return this;
    }

    /** Notes that a newer token waits for the broker to take it. */
    public Edit rotating(Instant since) {
        credential = new Credential(true, credential.deviceId(), credential.updatedAt(), since);
        return this;
    }

    /** Notes that the newer token is in use. */
    public Edit rotated(Instant at) {
        credential = new Credential(true, credential.deviceId(), at, null);
        return this;
    }

    /** Ends it; the broker has yet to hear of it in this way, or not at all. */
    public Edit revoked(Instant at, @Nullable Farewell untold) {
        revokedAt = at;
        farewell = untold;
        enabled = false;
        return status(PairingStatus.REVOKED, null);
    }

    /** Notes that the broker has heard that it was ended. */
    public Edit toldOfRevocation() {
        farewell = null;
        return this;
    }

    /** Dates the change. */
    public Edit updatedAt(Instant at) {
        updatedAt = at;
        return this;
    }

    /** Returns the copy. */
    public Pairing build() {
        return new Pairing(
                from.id(),
                label,
                deviceName,
                status,
                enabled,
                brokerUrl,
                scope,
                policy,
                limits,
                term,
                streamPaused,
                presence,
                trouble,
                credential,
                from.createdAt(),
                updatedAt,
                revokedAt,
                farewell);
    }
}
