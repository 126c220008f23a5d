package org.opencowork.pairing.core.confirm;

import static org.opencowork.pairing.api.audit.AuditAction.CONFIRMATION_APPROVED;
import static org.opencowork.pairing.api.audit.AuditAction.CONFIRMATION_DENIED;
import static org.opencowork.pairing.api.audit.AuditAction.CONFIRMATION_EXPIRED;
import static org.opencowork.pairing.api.audit.AuditAction.CONFIRMATION_VOID;

import java.util.Locale;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditAction;

/** What became of a proposal. */
public enum Verdict {
    APPROVED(CONFIRMATION_APPROVED, "The person approved it."),
    DENIED(CONFIRMATION_DENIED, "The person denied it."),
    EXPIRED(CONFIRMATION_EXPIRED, "Nobody decided in time, which means no."),
    REPLACED(CONFIRMATION_VOID, "A newer proposal for the same request took its place."),
    ENDED(CONFIRMATION_VOID, "The agent no longer waits for an answer to this request."),
    CHANGED(CONFIRMATION_VOID, "What the agent asks has changed since this was proposed."),
    CLOSED(CONFIRMATION_VOID, "The pairing was ended, or may no longer propose this."),
    IN_DOUBT(
            CONFIRMATION_VOID,
            "The connection to the coding agent broke while it took the answer, and nobody can tell whether it did."
                    + " Look at the session.");

    private final AuditAction action;
    private final String sentence;

    Verdict(AuditAction action, String sentence) {
        this.action = action;
        this.sentence = sentence;
    }

    AuditAction action() {
        return action;
    }

    /** Returns a sentence for the person. */
    public String sentence() {
        return sentence;
    }

    /** Returns it as it is told to the person. */
    public Sentence told() {
        return Sentence.of("proposal." + wire(), sentence);
    }

    /** Returns the word that the remote hears. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
