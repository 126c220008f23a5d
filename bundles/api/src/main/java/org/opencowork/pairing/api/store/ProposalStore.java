package org.opencowork.pairing.api.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps what waits for the person to confirm. Thread-safe; durable when a call returns. */
@ConsumerType
public interface ProposalStore {

    /** Returns every proposal that is kept, oldest first. */
    List<KeptProposal> load() throws StoreException;

    /** Writes the proposal, in place of an earlier one for the same request. */
    void save(KeptProposal proposal) throws StoreException;

    /** Removes the proposal of that id; one that is not there is no error. */
    void remove(String proposalId) throws StoreException;
}
