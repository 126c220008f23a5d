package org.opencowork.pairing.api.audit;

/** What an audit entry records. */
public enum AuditAction {
    PAIRING_CREATED("pairing.created"),
    PAIRING_UPDATED("pairing.updated"),
    PAIRING_ENABLED("pairing.enabled"),
    PAIRING_DISABLED("pairing.disabled"),
    PAIRING_CONNECTED("pairing.connected"),
    PAIRING_OFFLINE("pairing.offline"),
    PAIRING_REVOKED("pairing.revoked"),
    PAIRING_REMOTE_ALLOWED_ENABLED("pairing.remote_allowed_enabled"),
    PAIRING_REMOTE_ALLOWED_ENDED("pairing.remote_allowed_ended"),
    PAIRING_TOKEN_READ("pairing.token_read"),
    PAIRING_TOKEN_ROTATED("pairing.token_rotated"),
    PAIRING_TOKEN_TAKEN("pairing.token_taken"),
    PAIRING_TOKEN_MOVED("pairing.token_moved"),
    STREAM_PAUSED("stream.paused"),
    STREAM_RESUMED("stream.resumed"),
    COMMAND_ACCEPTED("command.accepted"),
    COMMAND_COMPLETED("command.completed"),
    COMMAND_FAILED("command.failed"),
    COMMAND_BLOCKED("command.blocked"),
    REMOTE_EVENT_PUBLISHED("remote.event.published"),
    CONFIRMATION_PROPOSED("confirmation.proposed"),
    CONFIRMATION_APPROVED("confirmation.approved"),
    CONFIRMATION_DENIED("confirmation.denied"),
    CONFIRMATION_EXPIRED("confirmation.expired"),
    CONFIRMATION_VOID("confirmation.void"),
    SESSION_ADOPTED("session.adopted"),
    SESSION_RELEASED("session.released"),
    ADAPTER_PLUGGED("adapter.plugged"),
    AUDIT_RECOVERED("audit.recovered"),
    AUDIT_BROKEN("audit.broken"),
    AUDIT_CHECKPOINT("audit.checkpoint"),
    AUDIT_CUT("audit.cut");

    private final String wire;

    AuditAction(String wire) {
        this.wire = wire;
    }

    /** Returns the word on the wire. */
    public String wire() {
        return wire;
    }
}
