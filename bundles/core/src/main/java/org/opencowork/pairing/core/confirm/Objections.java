package org.opencowork.pairing.core.confirm;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.core.pairing.PairingBook;

/** What makes a proposal void or late, as far as the pairing and the clock know. Thread-safe. */
final class Objections {

    private final PairingBook pairings;
    private final InstantSource clock;

    Objections(PairingBook pairings, InstantSource clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    /**
     * Returns why the proposal counts no longer; empty if it does.
     *
     * @param request what it answers; null where the agent cannot be asked
     */
    Optional<Verdict> to(Waiting waiting, @Nullable PendingRequest request) {
        if (waiting.over(clock.instant())) {
            return Optional.of(Verdict.EXPIRED);
        }
        var mayAsk = pairings.find(waiting.kept().pairingId())
                .filter(pairing -> !pairing.revoked())
                .filter(pairing -> answers(pairing, waiting.kept().answer()) != RemoteAnswers.DISABLED)
                .filter(pairing -> request == null || pairing.scope().allowsSession(request.rootSessionId()));
        return mayAsk.isPresent() ? Optional.empty() : Optional.of(Verdict.CLOSED);
    }

    private static RemoteAnswers answers(Pairing pairing, Action.Answer answer) {
        return answer instanceof Action.RespondPermission
                ? pairing.policy().remoteApprovals()
                : pairing.policy().remoteQuestions();
    }
}
