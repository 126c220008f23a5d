package org.opencowork.pairing.core.confirm;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.core.command.Teller;
import org.opencowork.pairing.core.port.Audit;

/** Writes down what becomes of proposals, and lets their remotes hear it. Thread-safe. */
final class Outcomes {

    private final Audit audit;
    private final Function<String, Teller> tellers;

    Outcomes(Audit audit, Function<String, Teller> tellers) {
        this.audit = audit;
        this.tellers = tellers;
    }

    /** Writes it down before it takes effect. */
    void record(KeptProposal kept, AuditAction action, @Nullable String reason) throws AuditException {
        audit.of(
                kept.pairingId(),
                action,
                actor(kept, action),
                kept.sessionId(),
                kept.commandId(),
                reason,
                Map.of(
                        "confirmationId",
                        kept.id(),
                        "requestId",
                        kept.requestId(),
                        "kind",
                        kept.answer().kind().wire(),
                        "answer",
                        kept.answer().toTree(),
                        "expiresAt",
                        kept.expiresAt().toString()));
    }

    /** Ends a proposal; that it is approved was written down before. */
    void settle(KeptProposal kept, Verdict verdict) throws AuditException {
        if (verdict != Verdict.APPROVED) {
            record(kept, verdict.action(), verdict.sentence());
        }
        var status = verdict == Verdict.APPROVED ? ResultStatus.COMPLETED : ResultStatus.FAILED;
        tellers.apply(kept.pairingId())
                .tell(
                        status.ok() ? EventType.COMMAND_COMPLETED : EventType.COMMAND_FAILED,
                        kept.sessionId(),
                        kept.commandId(),
                        Map.of(
                                "kind",
                                kept.answer().kind().wire(),
                                "status",
                                status.wire(),
                                "confirmation",
                                verdict.wire()));
    }

    private static Actor actor(KeptProposal kept, AuditAction action) {
        return switch (action) {
            case CONFIRMATION_PROPOSED -> kept.actor();
            case CONFIRMATION_APPROVED, CONFIRMATION_DENIED -> Audit.PERSON;
            default -> Audit.DESKTOP;
        };
    }
}
