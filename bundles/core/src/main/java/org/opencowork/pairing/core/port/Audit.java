package org.opencowork.pairing.core.port;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;

/** Writes the audit; when a method returns, the entry is on disk. Thread-safe. */
public final class Audit {

    /** The person at the desk. */
    public static final Actor PERSON = new Actor("local", "the person at this desk");

    /** The Desktop itself, where nobody had to ask it. */
    public static final Actor DESKTOP = new Actor("desktop", "the Desktop by itself");

    private final Ports ports;

    /** Writes to the sink that is plugged in at the time. */
    public Audit(Ports ports) {
        this.ports = ports;
    }

    /** Records what the person, or the Desktop on their behalf, is about to do with a pairing. */
    public void pairing(String pairingId, AuditAction action, @Nullable String reason, Map<String, Object> metadata)
            throws AuditException {
        append(pairingId, action, PERSON, null, null, reason, metadata);
    }

    /** Records what is about to happen, or has happened, to a remote command. */
    public void command(String pairingId, Command command, AuditAction action, @Nullable String reason)
            throws AuditException {
        of(
                pairingId,
                action,
                command.actor(),
                command.sessionId(),
                command.id(),
                reason,
                Map.of("kind", command.kind().wire()));
    }

    /** Records something that somebody asked for, here or at a remote. */
    public void of(
            String pairingId,
            AuditAction action,
            Actor actor,
            @Nullable String sessionId,
            @Nullable String commandId,
            @Nullable String reason,
            Map<String, Object> metadata)
            throws AuditException {
        append(pairingId, action, actor, sessionId, commandId, reason, metadata);
    }

    /** Records what the person does with a session. */
    public void session(AuditAction action, String sessionId) throws AuditException {
        append(null, action, PERSON, sessionId, null, null, Map.of());
    }

    /** Records that an adapter is about to be used. */
    public void adapter(String port, String adapter, String bundle) throws AuditException {
        append(
                null,
                AuditAction.ADAPTER_PLUGGED,
                DESKTOP,
                null,
                null,
                null,
                Map.of("port", port, "adapter", adapter, "bundle", bundle));
    }

    private void append(
            @Nullable String pairingId,
            AuditAction action,
            Actor actor,
            @Nullable String sessionId,
            @Nullable String commandId,
            @Nullable String reason,
            Map<String, Object> metadata)
            throws AuditException {
        var entry = new AuditEntry(
                ports.chance().id("aud"),
                pairingId,
                action.wire(),
                actor,
                sessionId,
                commandId,
                reason,
                metadata,
                ports.clock().instant());
        ports.audit().run(sink -> sink.append(entry));
    }
}
