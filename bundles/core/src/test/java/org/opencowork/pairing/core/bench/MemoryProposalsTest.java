package org.opencowork.pairing.core.bench;

import org.opencowork.pairing.api.store.ProposalStore;
import org.opencowork.pairing.tck.ProposalStoreContract;

final class MemoryProposalsTest extends ProposalStoreContract {

    @Override
    protected ProposalStore newStore() {
        return new MemoryProposals();
    }
}
