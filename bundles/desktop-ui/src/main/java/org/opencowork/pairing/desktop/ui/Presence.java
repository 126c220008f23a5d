package org.opencowork.pairing.desktop.ui;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Background;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.DeskModel;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.tray.DesktopNotice;
import org.opencowork.pairing.desktop.ui.tray.DisconnectAll;
import org.opencowork.pairing.desktop.ui.tray.Notices;
import org.opencowork.pairing.desktop.ui.tray.Tray;
import org.opencowork.pairing.desktop.ui.window.Habits;
import org.opencowork.pairing.desktop.ui.window.HabitsFile;
import org.opencowork.pairing.desktop.ui.window.Look;
import org.opencowork.pairing.desktop.ui.window.MainPanel;
import org.opencowork.pairing.desktop.ui.window.MainWindow;
import org.opencowork.pairing.desktop.ui.window.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees of the Desktop, from the first window to the last. */
public final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Workbench bench;
    private final HabitsFile file;
    private final Runnable stop;
    private volatile boolean ended;
    private @Nullable MainWindow window;
    private @Nullable Tray tray;

    /**
     * Shows nothing yet. Any thread.
     *
     * @param file where it is kept how the person leaves the window
     * @param stop ends the Desktop
     */
    public Presence(Ports ports, Locale locale, HabitsFile file, Runnable stop) {
        var texts = new Texts(locale);
        this.bench = new Workbench(
                texts, ports, new Background(texts), new DeskModel(ports), Clock.system(ZoneId.systemDefault()));
        this.file = file;
        this.stop = stop;
        bench.model().start();
    }

    /** Opens the window, in that look if the person has not chosen another, and puts the sign into the tray. */
    public void open(Look look) {
        bench.background().run(() -> opening(look), this::show, LOG::warn);
    }

    private record Opening(Habits habits, boolean dark) {}

    private Opening opening(Look look) {
        var habits = file.read(Habits.usual(look));
        return new Opening(habits, Theme.isDark(habits.look()));
    }

    private void show(Opening opening) {
        if (ended) {
            return;
        }
        Theme.install(opening.dark());
        var opened = new MainWindow(bench, opening.habits(), this::closed, this::keep);
        window = opened;
        tray = Tray.put(bench, new Tray.Actions(opened::open, new DisconnectAll(bench, LOG::warn), stop))
                .orElse(null);
        LOG.debug("Telling of proposals by {}", new Notices(bench, board(opened)));
        opened.open();
    }

    /** A desktop shows notices in its own way, if it has one; then the tray's; then at least the window asks to be seen. */
    private Notices.Board board(MainWindow opened) {
        var sign = tray;
        Notices.Board own = sign == null ? (title, words) -> opened.callAttention() : sign;
        return System.getProperty("os.name", "").startsWith("Linux")
                ? new DesktopNotice(bench, opened::openConfirmations, own)
                : own;
    }

    private void keep(Habits habits) {
        file.take(habits);
        bench.background()
                .run(
                        () -> {
                            file.write();
                            return habits;
                        },
                        kept -> LOG.debug("Kept {}", kept),
                        LOG::warn);
    }

    /** Returns what is in the window, for a host's own; for the event thread. */
    public JComponent panel() {
        return new MainPanel(bench, Boxes.row()).component();
    }

    @Override
    public void close() {
        ended = true;
        bench.model().close();
        bench.background().close();
        SwingUtilities.invokeLater(() -> {
            if (tray != null) {
                tray.close();
            }
            if (window != null) {
                window.dispose();
            }
        });
    }

    /** With a sign in the tray the Desktop goes on without its window; otherwise nobody would see it any more. */
    private void closed() {
        var open = window;
        if (open == null) {
            return;
        }
        if (tray != null) {
            open.hide();
            return;
        }
        var question = new Ask.Question(
                bench.text("close.title"), bench.text("close.words"), bench.text("close.yes"), bench.text("close.no"));
        Ask.confirm(open.frame().getRootPane(), "close.ask", question, stop);
    }
}
