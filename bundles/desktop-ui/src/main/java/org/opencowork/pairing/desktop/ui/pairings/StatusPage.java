package org.opencowork.pairing.desktop.ui.pairings;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Dot;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.PairingState;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** How one pairing stands, and what helps where it does not work: status and support, nothing to work in. */
public final class StatusPage {

    private final Workbench bench;
    private final JLabel title = Labels.title("");
    private final JLabel state = Labels.strong("");
    private final Paragraph about = Paragraph.muted("");
    private final Paragraph trouble = new Paragraph("", Tone.RED);
    private final FactGrid facts;
    private final MayDo mayDo;
    private final JPanel findings = Boxes.column(Boxes.GAP + 2);
    private final javax.swing.JButton examine;
    private final JComponent page;
    private @Nullable String pairingId;

    /** Makes the page; {@link #choose} says for which pairing. */
    public StatusPage(Workbench bench) {
        this.bench = bench;
        facts = new FactGrid(bench);
        mayDo = new MayDo(bench);
        examine = Controls.button("status.examine", bench.text("status.examine"), this::examine);
        state.setName("status.state");
        title.setName("status.title");
        trouble.setName("status.trouble");
        findings.setName("status.findings");
        page = Boxes.page(Boxes.column(
                Boxes.WIDE,
                Boxes.column(6, title, state, about),
                new Card(Boxes.GAP + 4, trouble, facts.component()),
                new Card(Boxes.GAP + 2, Labels.heading(bench.text("status.maydo")), mayDo.component()),
                new Card(
                        Boxes.GAP + 4,
                        Boxes.sides(Labels.heading(bench.text("status.support")), examine),
                        Paragraph.muted(bench.text("status.support.is")),
                        findings)));
        page.setName("page.paired");
        bench.model().listen(this::show);
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    /** Shows that pairing from now on. */
    public void choose(String id) {
        if (!id.equals(pairingId)) {
            pairingId = id;
            findings.removeAll();
            show(bench.model().current());
        }
    }

    private void show(Snapshot snapshot) {
        snapshot.pairing(pairingId).ifPresent(this::show);
    }

    private void show(PairingState now) {
        var pairing = now.pairing();
        Labels.say(title, pairing.label(), Tone.TEXT);
        Labels.say(state, bench.text(now.light().key()), Lights.tone(now.light()));
        state.setIcon(Lights.dot(now.light()));
        about.say(bench.text("status.about", pairing.deviceName(), pairing.brokerUrl()), Tone.MUTED);
        var wrong = Trouble.of(now, bench.texts());
        trouble.setVisible(wrong.isPresent());
        wrong.ifPresent(it -> trouble.say(it.words(), it.tone()));
        facts.show(now);
        mayDo.show(pairing);
        examine.setEnabled(!pairing.revoked());
        page.revalidate();
    }

    private void examine() {
        var id = pairingId;
        if (id == null) {
            return;
        }
        examine.setEnabled(false);
        say(Paragraph.muted(bench.text("status.examining")));
        bench.background().run(() -> bench.ports().pairings().examine(id), found -> report(id, found), failed -> {
            examine.setEnabled(true);
            say(new Paragraph(failed, Tone.RED));
        });
    }

    private void report(String id, List<Finding> found) {
        examine.setEnabled(true);
        if (id.equals(pairingId)) {
            say(found.stream().map(this::line).toArray(JComponent[]::new));
        }
    }

    private JComponent line(Finding finding) {
        var head = Labels.strong(bench.texts().orElse("step." + finding.step().replace(' ', '-'), finding.step()));
        head.setIcon(new Dot(finding.well() ? Tone.GREEN : Tone.RED, true));
        var texts = bench.texts();
        var help = finding.help();
        var words = help == null
                ? texts.of("finding.well", texts.of(finding.state()))
                : texts.of("finding.ill", texts.of(finding.state()), texts.of(help));
        return Boxes.column(2, head, Paragraph.muted(words));
    }

    private void say(JComponent... lines) {
        findings.removeAll();
        for (var line : lines) {
            findings.add(line);
        }
        page.revalidate();
        page.repaint();
    }
}
