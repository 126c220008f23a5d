package org.opencowork.pairing.core.confirm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.ProposalStore;
import org.opencowork.pairing.api.store.StoreException;

/** The proposals that wait, at most one for each request; on disk before they are seen. Thread-safe. */
final class ProposalBook {

    private final ProposalStore store;
    private final Map<String, Waiting> byRequest = new LinkedHashMap<>();

    private ProposalBook(ProposalStore store) {
        this.store = store;
    }

    static ProposalBook open(ProposalStore store) throws StoreException {
        var book = new ProposalBook(store);
        for (var kept : store.load()) {
            book.byRequest.put(kept.requestId(), new Waiting(kept, null));
        }
        return book;
    }

    synchronized List<Waiting> all() {
        return List.copyOf(byRequest.values());
    }

    /** Tells whether anything waits that a session asked for. */
    synchronized boolean hasAny(@Nullable String rootSessionId) {
        return byRequest.values().stream()
                .map(Waiting::request)
                .anyMatch(request -> request != null && request.rootSessionId().equals(rootSessionId));
    }

    /** Tells whether no further request of the pairing may wait; a newer answer to one that waits always may. */
    synchronized boolean full(String pairingId, String requestId, int most) {
        return !byRequest.containsKey(requestId)
                && byRequest.values().stream()
                                .filter(waiting -> waiting.kept().pairingId().equals(pairingId))
                                .count()
                        >= most;
    }

    /** Puts a proposal in, and returns the one whose place it took; the same one is put in only once. */
    synchronized Optional<Waiting> put(KeptProposal kept, PendingRequest request) throws StoreException {
        store.save(kept);
        var replaced = Optional.ofNullable(byRequest.remove(kept.requestId()));
        byRequest.put(kept.requestId(), new Waiting(kept, request));
        return replaced.filter(old -> !old.kept().id().equals(kept.id()));
    }

    /** Notes what a proposal answers. */
    synchronized void show(KeptProposal kept, PendingRequest request) {
        byRequest.computeIfPresent(
                kept.requestId(),
                (id, waiting) -> waiting.kept().id().equals(kept.id()) ? new Waiting(kept, request) : waiting);
    }

    /** Takes a proposal out, for the one who decides it; on disk it stays until it is forgotten. */
    synchronized Optional<Waiting> take(String proposalId) {
        var found = byRequest.values().stream()
                .filter(waiting -> waiting.kept().id().equals(proposalId))
                .findFirst();
        found.ifPresent(waiting -> byRequest.remove(waiting.kept().requestId()));
        return found;
    }

    /** Puts back what could not be decided, unless a newer one has come. */
    synchronized void putBack(Waiting waiting) {
        byRequest.putIfAbsent(waiting.kept().requestId(), waiting);
    }

    /** Forgets a proposal that was decided. */
    void forget(KeptProposal kept) throws StoreException {
        store.remove(kept.id());
    }
}
