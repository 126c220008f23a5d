package org.opencowork.pairing.core.confirm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.store.KeptProposal;

/**
 * A proposal that waits.
 *
 * @param request what it answers; null after a restart, until the agent has been asked
 */
record Waiting(KeptProposal kept, @Nullable PendingRequest request) {

    boolean over(Instant now) {
        return !now.isBefore(kept.expiresAt());
    }

    /** Returns what is to be answered, if it is among what is pending; it may have changed. */
    Optional<PendingRequest> asked(List<PendingRequest> pending) {
        return pending.stream()
                .filter(asked -> asked.id().equals(kept.requestId()))
                .findFirst();
    }

    /** Tells whether the request is the very one that was proposed about. */
    boolean isAbout(PendingRequest asked) {
        return ProposalId.of(kept.pairingId(), kept.commandId(), asked, kept.answer())
                .equals(kept.id());
    }

    /** Returns the proposal as the person sees it; empty while what it answers is not known. */
    Optional<Proposal> shown() {
        return Optional.ofNullable(request)
                .map(asked -> new Proposal(
                        kept.id(),
                        kept.pairingId(),
                        kept.commandId(),
                        kept.actor(),
                        asked,
                        kept.answer(),
                        kept.proposedAt(),
                        kept.expiresAt()));
    }
}
