package org.opencowork.pairing.desktop.ui.pairings;

import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.PairingState;

/** The numbers of a pairing side by side: last seen, sequence, what waits, what is under way. */
final class FactGrid {

    private static final List<String> FACTS = List.of("seen", "sequence", "waiting", "underway");

    private final Times times;
    private final List<JLabel> values = new ArrayList<>();
    private final JPanel panel = new JPanel(new GridLayout(1, FACTS.size(), Boxes.WIDE, 0));

    FactGrid(Workbench bench) {
        this.times = new Times(bench.texts(), bench.clock());
        panel.setOpaque(false);
        for (var fact : FACTS) {
            var value = Labels.strong("");
            value.setName("fact." + fact);
            values.add(value);
            panel.add(Boxes.column(2, Labels.small(bench.text("fact." + fact)), value));
        }
    }

    JComponent component() {
        return panel;
    }

    void show(PairingState state) {
        Presence presence = state.pairing().presence();
        say(0, times.ago(presence.lastHeartbeatAt()));
        say(1, Long.toString(presence.lastCommandSequence()));
        say(2, Long.toString(state.count("eventsWaiting")));
        say(3, Long.toString(state.count("commandsUnderWay")));
    }

    private void say(int fact, String text) {
        Labels.say(values.get(fact), text, Tone.TEXT);
    }
}
