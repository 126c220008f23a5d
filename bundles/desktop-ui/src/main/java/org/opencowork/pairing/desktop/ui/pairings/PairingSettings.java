package org.opencowork.pairing.desktop.ui.pairings;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.create.NewPairingDialog;
import org.opencowork.pairing.desktop.ui.model.PairingState;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** Settings → Pairing: every pairing with its state and its buttons, those that live first. */
public final class PairingSettings {

    private final Workbench bench;
    private final Map<String, PairingCard> cards = new LinkedHashMap<>();
    private final JPanel list = Boxes.column(Boxes.GAP + 6);
    private final Paragraph trouble = new Paragraph("", Tone.RED);
    private final JComponent empty;
    private final JComponent page;

    /** Makes the page. */
    public PairingSettings(Workbench bench) {
        this.bench = bench;
        empty = Boxes.column(
                6, Labels.heading(bench.text("settings.none")), Paragraph.muted(bench.text("settings.none.is")));
        trouble.setName("settings.trouble");
        page = Boxes.page(Boxes.column(
                Boxes.WIDE,
                Boxes.column(
                        4,
                        Boxes.sides(
                                Labels.title(bench.text("settings.title")),
                                Controls.primary("settings.create", bench.text("settings.create"), this::create)),
                        Paragraph.muted(bench.text("settings.is"))),
                trouble,
                empty,
                list));
        show(bench.model().current());
        bench.model().listen(this::show);
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    private void create() {
        NewPairingDialog.open(bench, page);
    }

    private void show(Snapshot snapshot) {
        var words = snapshot.trouble();
        trouble.setVisible(words != null);
        trouble.say(
                words == null
                        ? ""
                        : bench.text("said.unavailable", bench.texts().of(words)),
                Tone.RED);
        empty.setVisible(snapshot.pairings().isEmpty() && words == null);
        snapshot.pairings().forEach(this::show);
        page.revalidate();
        page.repaint();
    }

    private void show(PairingState state) {
        var known = cards.get(state.id());
        var card = known == null ? new PairingCard(bench, state.id()) : known;
        card.show(state);
        if (known == null) {
            cards.put(state.id(), card);
            list.add(card.component(), 0);
        } else if (state.pairing().revoked()) {
            list.setComponentZOrder(card.component(), list.getComponentCount() - 1);
        }
    }
}
