package org.opencowork.pairing.desktop.ui.stream;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Dot;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** Stops the stream of the pairing that is looked at, or lets it go on, and says which of both is so. */
final class PauseButton {

    private final Workbench bench;
    private final Supplier<Optional<String>> pairing;
    private final Consumer<String> failed;
    private final JLabel state = Labels.strong("");
    private final JButton button;
    private boolean paused;
    private boolean turning;

    PauseButton(Workbench bench, Supplier<Optional<String>> pairing, Consumer<String> failed) {
        this.bench = bench;
        this.pairing = pairing;
        this.failed = failed;
        state.setName("stream.state");
        button = Controls.button("stream.pause", bench.text("stream.pause"), this::turn);
    }

    JComponent state() {
        return state;
    }

    JComponent button() {
        return button;
    }

    void show(Snapshot snapshot) {
        var looked = pairing.get().flatMap(snapshot::pairing);
        button.setEnabled(looked.isPresent() && !turning);
        state.setVisible(looked.isPresent());
        looked.ifPresent(now -> show(now.pairing().streamPaused()));
    }

    private void show(boolean isPaused) {
        paused = isPaused;
        var tone = paused ? Tone.AMBER : Tone.GREEN;
        Labels.say(state, bench.text(paused ? "stream.paused" : "stream.live"), tone);
        state.setIcon(new Dot(tone, !paused));
        button.setText(bench.text(paused ? "stream.resume" : "stream.pause"));
        button.getAccessibleContext().setAccessibleName(button.getText());
    }

    private void turn() {
        var resume = paused;
        pairing.get().ifPresent(id -> {
            turning(true);
            bench.background().run(() -> turn(id, resume), done -> turned(), why -> {
                turning(false);
                failed.accept(why);
            });
        });
    }

    private boolean turn(String id, boolean resume) throws PairingException {
        if (resume) {
            bench.ports().departures().resume(id);
        } else {
            bench.ports().departures().pause(id);
        }
        return resume;
    }

    private void turned() {
        turning(false);
        failed.accept("");
        bench.model().poke();
    }

    private void turning(boolean begun) {
        turning = begun;
        button.setEnabled(!begun);
    }
}
