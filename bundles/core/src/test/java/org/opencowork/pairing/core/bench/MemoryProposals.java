package org.opencowork.pairing.core.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.ProposalStore;

/** Proposals in memory. */
public final class MemoryProposals implements ProposalStore {

    private final Map<String, KeptProposal> byRequest = new LinkedHashMap<>();

    @Override
    public synchronized List<KeptProposal> load() {
        return List.copyOf(byRequest.values());
    }

    @Override
    public synchronized void save(KeptProposal proposal) {
        byRequest.remove(proposal.requestId());
        byRequest.put(proposal.requestId(), proposal);
    }

    @Override
    public synchronized void remove(String proposalId) {
        byRequest.values().removeIf(kept -> kept.id().equals(proposalId));
    }
}
