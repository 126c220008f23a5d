package org.opencowork.pairing.desktop.ui.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.store.RegisteredSession;

/**
 * What the ports said when they were last read. It holds public forms only.
 *
 * @param workspaces the names of the host's Cloud workspaces
 * @param trouble why it is not whole; null if it is
 */
public record Snapshot(
        List<PairingState> pairings,
        List<RegisteredSession> sessions,
        List<Proposal> proposals,
        List<Cloud> workspaces,
        @Nullable Sentence trouble) {

    /** A Cloud workspace of the host. */
    public record Cloud(String id, String name) {}

    /** Before anything was read. */
    public static final Snapshot EMPTY = new Snapshot(List.of(), List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public Snapshot {
        pairings = List.copyOf(pairings);
        sessions = List.copyOf(sessions);
        proposals = List.copyOf(proposals);
        workspaces = List.copyOf(workspaces);
    }

    /** Returns the pairing of that id, or empty if there is none. */
    public Optional<PairingState> pairing(@Nullable String id) {
        return pairings.stream().filter(state -> state.id().equals(id)).findFirst();
    }

    /** Returns what the person calls that pairing; its id if it is not there. */
    public String label(String id) {
        return pairing(id).map(state -> state.pairing().label()).orElse(id);
    }
}
