package org.opencowork.pairing.desktop.ui.pairings;

import java.awt.Dimension;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.create.TokenDialog;
import org.opencowork.pairing.desktop.ui.model.PairingState;

/** One pairing in the settings: how it stands, what it may do, and the buttons that change that. */
final class PairingCard {

    private static final int PROGRESS_WIDTH = 110;

    private final Workbench bench;
    private final String id;
    private final JLabel label = Labels.heading("");
    private final JLabel state = Labels.plain("");
    private final Paragraph about = Paragraph.muted("");
    private final Paragraph trouble = new Paragraph("", Tone.RED);
    private final Paragraph said = Paragraph.muted("");
    private final FactGrid facts;
    private final MayDo mayDo;
    private final JButton connect;
    private final JButton disconnect;
    private final JButton sync;
    private final JButton rotate;
    private final JButton revoke;
    private final JProgressBar progress = new JProgressBar();
    private final JComponent card;

    PairingCard(Workbench bench, String id) {
        this.bench = bench;
        this.id = id;
        facts = new FactGrid(bench);
        mayDo = new MayDo(bench);
        connect = button("connect", () -> act(() -> bench.ports().pairings().connect(id), done -> ""));
        disconnect =
                button("disconnect", () -> act(() -> bench.ports().pairings().disconnect(id), done -> ""));
        sync = button(
                "sync",
                () -> act(
                        () -> bench.ports().pairings().sync(id),
                        done -> bench.text("sync.done", done.claimed(), done.delivered(), done.published())));
        rotate = button("rotate", this::rotate);
        revoke = Controls.risky("revoke." + id, bench.text("pairing.revoke"), this::askToRevoke);
        progress.setIndeterminate(true);
        progress.setPreferredSize(new Dimension(PROGRESS_WIDTH, progress.getPreferredSize().height));
        progress.setVisible(false);
        Controls.named(progress, "progress." + id, bench.text("pairing.working"));
        state.setName("state." + id);
        said.setName("said." + id);
        trouble.setName("trouble." + id);
        card = new Card(
                Boxes.GAP + 6,
                Boxes.column(4, Boxes.sides(label, state), about),
                trouble,
                facts.component(),
                mayDo.component(),
                said,
                Boxes.sides(Boxes.row(connect, disconnect, sync, rotate, progress), revoke));
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
        said.setVisible(!said.getText().isEmpty());
        connect.setVisible(!pairing.enabled() && !pairing.revoked());
        disconnect.setVisible(pairing.enabled() && !pairing.revoked());
        sync.setVisible(!pairing.revoked());
        rotate.setVisible(!pairing.revoked());
        revoke.setVisible(!pairing.revoked());
        card.revalidate();
    }

    private JButton button(String action, Runnable press) {
        return Controls.button(action + "." + id, bench.text("pairing." + action), press);
    }

    private void rotate() {
        busy(true);
        bench.background()
                .run(
                        () -> bench.ports().pairings().rotateToken(id),
                        made -> {
                            ended("", Tone.MUTED);
                            TokenDialog.open(bench, card, made, "token.rotated");
                        },
                        failed -> ended(failed, Tone.RED));
    }

    private void askToRevoke() {
        var question = new Ask.Question(
                bench.text("revoke.title", label.getText()),
                bench.text("revoke.words"),
                bench.text("revoke.yes"),
                bench.text("revoke.no"));
        Ask.confirm(
                card,
                "revoke.ask",
                question,
                () -> act(() -> bench.ports().pairings().revoke(id), done -> bench.text("revoke.done")));
    }

    private <T> void act(Callable<T> work, Function<T, String> words) {
        busy(true);
        bench.background().run(work, done -> ended(words.apply(done), Tone.MUTED), failed -> ended(failed, Tone.RED));
    }

    private void ended(String words, Tone tone) {
        busy(false);
        said.say(words, tone);
        said.setVisible(!words.isEmpty());
        card.revalidate();
        bench.model().poke();
    }

    private void busy(boolean busy) {
        progress.setVisible(busy);
        connect.setEnabled(!busy);
        disconnect.setEnabled(!busy);
        sync.setEnabled(!busy);
        rotate.setEnabled(!busy);
    }
}
