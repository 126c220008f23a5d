package org.opencowork.pairing.desktop.ui.confirm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** What waits for the person's decision, each as a card, oldest first. */
public final class ConfirmationsPage {

    private final Workbench bench;
    private final Map<String, ProposalCard> cards = new LinkedHashMap<>();
    private final JPanel list = Boxes.column(Boxes.GAP + 6);
    private final Paragraph said = Paragraph.muted("");
    private final Paragraph empty;
    private final JComponent page;

    /** Makes the page. */
    public ConfirmationsPage(Workbench bench) {
        this.bench = bench;
        empty = Paragraph.muted(bench.text("confirmations.none"));
        said.setName("confirmations.said");
        said.setVisible(false);
        page = Boxes.page(Boxes.column(
                Boxes.WIDE,
                Boxes.column(
                        4,
                        Labels.title(bench.text("confirmations.title")),
                        Paragraph.muted(bench.text("confirmations.is"))),
                said,
                empty,
                list));
        show(bench.model().current());
        bench.model().listen(this::show);
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    private void show(Snapshot snapshot) {
        var waiting = snapshot.proposals().stream().map(Proposal::id).collect(Collectors.toSet());
        cards.entrySet().removeIf(card -> !waiting.contains(card.getKey()) && gone(card.getValue()));
        for (var proposal : snapshot.proposals()) {
            if (!cards.containsKey(proposal.id())) {
                var card = new ProposalCard(bench, proposal, this::say);
                cards.put(proposal.id(), card);
                list.add(card.component());
            }
        }
        empty.setVisible(cards.isEmpty());
        page.revalidate();
        page.repaint();
    }

    private boolean gone(ProposalCard card) {
        card.gone();
        list.remove(card.component());
        return true;
    }

    private void say(String words, Tone tone) {
        said.setVisible(true);
        said.say(words, tone);
        page.revalidate();
    }
}
