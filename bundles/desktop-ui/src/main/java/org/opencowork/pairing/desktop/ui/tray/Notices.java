package org.opencowork.pairing.desktop.ui.tray;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/**
 * Tells the person once of each proposal, wherever the window is. A notice may show on a locked screen: it names the
 * pairing only, and nothing of what is proposed.
 */
public final class Notices {

    /** Shows a notice; returns at once. For the event thread. */
    @FunctionalInterface
    public interface Board {
        /** Shows it. */
        void show(String title, String words);
    }

    private final Workbench bench;
    private final Board board;
    private final Set<String> told = new HashSet<>();

    /** Begins to tell. */
    public Notices(Workbench bench, Board board) {
        this.bench = bench;
        this.board = board;
        tell(bench.model().current());
        bench.model().listen(this::tell);
    }

    private void tell(Snapshot snapshot) {
        told.retainAll(snapshot.proposals().stream().map(Proposal::id).collect(Collectors.toSet()));
        for (var proposal : snapshot.proposals()) {
            if (told.add(proposal.id())) {
                var pairing = Visible.of(snapshot.label(proposal.pairingId()));
                board.show(bench.text("notice.title"), bench.text("notice.words", pairing));
            }
        }
    }
}
