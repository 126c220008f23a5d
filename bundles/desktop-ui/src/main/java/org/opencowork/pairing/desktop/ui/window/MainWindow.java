package org.opencowork.pairing.desktop.ui.window;

import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.opencowork.pairing.desktop.ui.base.AppIcon;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;
import org.opencowork.pairing.desktop.ui.tray.DisconnectAll;
import org.opencowork.pairing.desktop.ui.tray.Overall;

/** The window of a Desktop that has no host around it. For the event thread. */
public final class MainWindow {

    private static final Dimension SIZE = new Dimension(1180, 780);
    private static final Dimension LEAST = new Dimension(860, 560);

    private final JFrame frame;
    private final MainPanel panel;

    /** Makes the window without showing it; {@code closed} runs when the person closes it. */
    public MainWindow(Workbench bench, Runnable closed) {
        frame = new JFrame(bench.text("window.title"));
        panel = new MainPanel(bench, below(bench));
        frame.setName("window");
        frame.setIconImages(List.of(AppIcon.image(16), AppIcon.image(32), AppIcon.image(64)));
        frame.setContentPane(panel.component());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.setMinimumSize(LEAST);
        frame.setSize(SIZE);
        frame.setLocationRelativeTo(null);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                closed.run();
            }
        });
    }

    private JComponent below(Workbench bench) {
        var overall = Labels.small("");
        overall.setName("overall");
        Consumer<Snapshot> show = snapshot -> {
            var now = Overall.of(snapshot, bench.texts());
            Labels.say(overall, now.words(), now.tone());
        };
        show.accept(bench.model().current());
        bench.model().listen(show);
        var off = Controls.button(
                "disconnectAll",
                bench.text("tray.disconnect"),
                new DisconnectAll(bench, why -> Labels.say(overall, why, Tone.RED)));
        var look = Controls.button("theme", bench.text("window.look"), Theme::toggle);
        return Boxes.column(Boxes.GAP, overall, off, look);
    }

    /** Shows it, or brings it to the front. */
    public void open() {
        frame.setVisible(true);
        frame.toFront();
    }

    /** Opens this computer's page at that tab. */
    public void open(String tab) {
        panel.openLocal(tab);
        open();
    }

    /** Hides it; it can be opened again. */
    public void hide() {
        frame.setVisible(false);
    }

    /** Gives it up for good. */
    public void dispose() {
        frame.dispose();
    }

    /** Returns the frame. */
    public JFrame frame() {
        return frame;
    }
}
