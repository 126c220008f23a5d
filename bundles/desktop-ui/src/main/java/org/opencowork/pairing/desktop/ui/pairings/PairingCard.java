package org.opencowork.pairing.desktop.ui.pairings;

import javax.swing.JComponent;
import javax.swing.JLabel;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.PairingState;

/** One pairing in the settings: how it stands, what it may do, and the buttons that change that. */
final class PairingCard {

    private final Workbench bench;
    private final JLabel label = Labels.heading("");
    private final JLabel state = Labels.plain("");
    private final Paragraph about = Paragraph.muted("");
    private final Paragraph trouble = new Paragraph("", Tone.RED);
    private final Paragraph said = Paragraph.muted("");
    private final FactGrid facts;
    private final MayDo mayDo;
    private final PairingButtons buttons;
    private final JComponent card;

    PairingCard(Workbench bench, String id) {
        this.bench = bench;
        facts = new FactGrid(bench);
        mayDo = new MayDo(bench);
        buttons = new PairingButtons(bench, id, this::say);
        label.setName("label." + id);
        state.setName("state." + id);
        said.setName("said." + id);
        said.setVisible(false);
        trouble.setName("trouble." + id);
        card = new Card(
                Boxes.GAP + 6,
                Boxes.column(4, Boxes.sides(label, state), about),
                trouble,
                facts.component(),
                mayDo.component(),
                said,
                buttons.component());
        card.setName("pairing." + id);
    }

    JComponent component() {
        return card;
    }

    void show(PairingState now) {
        var pairing = now.pairing();
        label.setText(pairing.label());
        Labels.say(state, bench.text(now.light().key()), Lights.tone(now.light()));
        state.setIcon(Lights.dot(now.light()));
        about.say(bench.text("status.about", pairing.deviceName(), pairing.brokerUrl()), Tone.MUTED);
        var wrong = Trouble.of(now, bench.texts());
        trouble.setVisible(wrong.isPresent());
        wrong.ifPresent(it -> trouble.say(it.words(), it.tone()));
        facts.show(now);
        mayDo.show(pairing);
        mayDo.component().setVisible(!pairing.revoked());
        buttons.show(pairing);
        card.revalidate();
    }

    private void say(String words, Tone tone) {
        said.say(words, tone);
        said.setVisible(!words.isEmpty());
        card.revalidate();
    }
}
