package org.opencowork.pairing.desktop.ui.window;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Taskbar;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.Timer;
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

    private static final int SETTLED_MILLIS = 300;
    private static final Dimension LEAST = new Dimension(860, 560);

    private final JFrame frame;
    private final LookChoice look;
    private final MainPanel panel;
    private final Consumer<Habits> kept;
    private final Timer settled = new Timer(SETTLED_MILLIS, over -> keepSize());
    private Habits habits;

    /**
     * Makes the window without showing it.
     *
     * @param closed runs when the person closes it
     * @param kept takes how the person has it, whenever that changes
     */
    public MainWindow(Workbench bench, Habits habits, Runnable closed, Consumer<Habits> kept) {
        this.habits = habits;
        this.kept = kept;
        frame = new JFrame(bench.text("window.title"));
        look = new LookChoice(bench, habits.look(), Theme::isDark, chosen -> keep(this.habits.with(chosen)));
        panel = new MainPanel(bench, below(bench));
        frame.setName("window");
        frame.setIconImages(List.of(AppIcon.image(16), AppIcon.image(32), AppIcon.image(64)));
        frame.setContentPane(panel.component());
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.setMinimumSize(LEAST);
        fit();
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                closed.run();
            }

            @Override
            public void windowActivated(WindowEvent event) {
                look.follow();
            }
        });
    }

    /** No larger than the screen that there is now. */
    private void fit() {
        var screen = frame.getGraphicsConfiguration().getBounds();
        frame.setSize(
                Math.max(LEAST.width, Math.min(screen.width, habits.width())),
                Math.max(LEAST.height, Math.min(screen.height, habits.height())));
        frame.setLocationRelativeTo(null);
        if (habits.filling()) {
            frame.setExtendedState(Frame.MAXIMIZED_BOTH);
        }
        settled.setRepeats(false);
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                settled.restart();
            }
        });
    }

    private void keepSize() {
        var filling = (frame.getExtendedState() & Frame.MAXIMIZED_BOTH) == Frame.MAXIMIZED_BOTH;
        keep(filling ? habits.filling(true) : habits.sized(frame.getWidth(), frame.getHeight()));
    }

    private void keep(Habits now) {
        if (!now.equals(habits)) {
            habits = now;
            kept.accept(now);
        }
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
        return Boxes.column(Boxes.GAP, overall, off, look.component());
    }

    /** Shows it, or brings it to the front. */
    public void open() {
        frame.setExtendedState(frame.getExtendedState() & ~Frame.ICONIFIED);
        frame.setVisible(true);
        frame.toFront();
    }

    /** The same, with the answers in front that wait for the person. */
    public void openConfirmations() {
        panel.openConfirmations();
        open();
    }

    /** Lets the desktop point to it, where it can; it takes no focus from what the person does. */
    public void callAttention() {
        if (Taskbar.isTaskbarSupported() && Taskbar.getTaskbar().isSupported(Taskbar.Feature.USER_ATTENTION_WINDOW)) {
            Taskbar.getTaskbar().requestWindowUserAttention(frame);
        }
    }

    /** Hides it; it can be opened again. */
    public void hide() {
        frame.setVisible(false);
    }

    /** Gives it up for good. */
    public void dispose() {
        settled.stop();
        frame.dispose();
    }

    /** Returns the frame. */
    public JFrame frame() {
        return frame;
    }
}
