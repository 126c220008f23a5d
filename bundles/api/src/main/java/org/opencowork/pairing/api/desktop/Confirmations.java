package org.opencowork.pairing.api.desktop;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What remotes propose to answer and what waits for the person, under the policy {@code local_confirmation}.
 *
 * <p>Thread-safe. For each request of the agent at most one proposal waits: a newer one takes an older one's place. A
 * proposal is void, and no longer listed, once its time is over, its request has ended or changed, or its pairing was
 * revoked.
 */
@ProviderType
public interface Confirmations {

    /** Returns what waits, oldest first; never blocks on the agent. */
    List<Proposal> waiting();

    /**
     * Gives the proposed answer as the person's own act; blocks for as long as the agent takes.
     *
     * @throws PairingException {@code NOT_FOUND} if no such proposal waits any more, {@code REFUSED} if it turned out
     *     to be void, {@code UNAVAILABLE} if the agent cannot be reached, and it goes on waiting
     */
    Proposal approve(String proposalId) throws PairingException;

    /**
     * Turns the proposal down; the agent's request goes on waiting for the person.
     *
     * @throws PairingException {@code NOT_FOUND} if no such proposal waits any more
     */
    Proposal deny(String proposalId) throws PairingException;
}
