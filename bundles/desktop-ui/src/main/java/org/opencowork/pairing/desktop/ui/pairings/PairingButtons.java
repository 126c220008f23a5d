package org.opencowork.pairing.desktop.ui.pairings;

import java.awt.Dimension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JProgressBar;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.create.ChangePairingDialog;
import org.opencowork.pairing.desktop.ui.create.TokenDialog;

/** What can be done with one pairing; while something is under way, only ending it can be begun. */
final class PairingButtons {

    private static final int PROGRESS_WIDTH = 80;

    private final Workbench bench;
    private final String id;
    private final BiConsumer<String, Tone> said;
    private final JButton connect;
    private final JButton disconnect;
    private final JButton sync;
    private final JButton change;
    private final JButton rotate;
    private final JButton revoke;
    private final JProgressBar progress = new JProgressBar();
    private final JComponent row;
    private @Nullable Pairing shown;

    /** {@code said} takes what came of it, in words; empty for nothing to say. */
    PairingButtons(Workbench bench, String id, BiConsumer<String, Tone> said) {
        this.bench = bench;
        this.id = id;
        this.said = said;
        connect = button("connect", () -> act(() -> bench.ports().pairings().connect(id), done -> ""));
        disconnect =
                button("disconnect", () -> act(() -> bench.ports().pairings().disconnect(id), done -> ""));
        sync = button(
                "sync",
                () -> act(
                        () -> bench.ports().pairings().sync(id),
                        done -> bench.text("sync.done", done.claimed(), done.delivered(), done.published())));
        change = button("change", this::change);
        rotate = button("rotate", this::rotate);
        revoke = Controls.risky("revoke." + id, bench.text("pairing.revoke"), this::askToRevoke);
        progress.setIndeterminate(true);
        progress.setPreferredSize(new Dimension(PROGRESS_WIDTH, progress.getPreferredSize().height));
        progress.setVisible(false);
        Controls.named(progress, "progress." + id, bench.text("pairing.working"));
        row = Boxes.sides(Boxes.row(connect, disconnect, sync, change, rotate, progress), revoke);
    }

    JComponent component() {
        return row;
    }

    /** Offers what fits how the pairing stands now. */
    void show(Pairing pairing) {
        shown = pairing;
        connect.setVisible(!pairing.enabled());
        disconnect.setVisible(pairing.enabled());
        row.setVisible(!pairing.revoked());
    }

    private JButton button(String action, Runnable press) {
        return Controls.button(action + "." + id, bench.text("pairing." + action), press);
    }

    private void change() {
        if (shown != null) {
            ChangePairingDialog.open(bench, row, shown);
        }
    }

    private void rotate() {
        busy(true);
        bench.background()
                .run(
                        () -> bench.ports().pairings().rotateToken(id),
                        made -> {
                            ended("", Tone.MUTED);
                            TokenDialog.open(bench, row, made, "token.rotated");
                        },
                        failed -> ended(failed, Tone.RED));
    }

    private void askToRevoke() {
        var label = shown == null ? id : shown.label();
        var question = new Ask.Question(
                bench.text("revoke.title", label),
                bench.text("revoke.words"),
                bench.text("revoke.yes"),
                bench.text("revoke.no"));
        Ask.confirm(
                row,
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
        said.accept(words, tone);
        bench.model().poke();
    }

    private void busy(boolean busy) {
        progress.setVisible(busy);
        List.of(connect, disconnect, sync, change, rotate).forEach(button -> button.setEnabled(!busy));
    }
}
