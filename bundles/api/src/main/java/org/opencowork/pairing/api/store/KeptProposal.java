package org.opencowork.pairing.api.store;

import java.time.Instant;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;

/**
 * An answer that a remote has proposed, as it is kept: without what the agent asks, which only the agent keeps.
 *
 * @param id a digest that names this answer to this request as it was
 * @param requestId what would be answered; of each request at most one proposal is kept
 * @param answer what would be answered: to a permission or a question
 */
public record KeptProposal(
        String id,
        String pairingId,
        String commandId,
        Actor actor,
        String requestId,
        String sessionId,
        Action.Answer answer,
        Instant proposedAt,
        Instant expiresAt) {}
