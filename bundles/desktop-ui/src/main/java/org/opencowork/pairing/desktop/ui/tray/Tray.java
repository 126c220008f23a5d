package org.opencowork.pairing.desktop.ui.tray;

import java.awt.AWTException;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.TrayIcon.MessageType;
import java.util.Optional;
import org.opencowork.pairing.desktop.ui.base.AppIcon;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sign beside the clock: how the pairings stand, and the few things that must be at hand. For the event thread. */
public final class Tray implements Notices.Board, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

    private final Workbench bench;
    private final TrayIcon icon;
    private final MenuItem state = new MenuItem();

    private Tray(Workbench bench, Actions actions) {
        this.bench = bench;
        var size = SystemTray.getSystemTray().getTrayIconSize();
        icon = new TrayIcon(AppIcon.image(Math.max(size.width, size.height)));
        icon.setImageAutoSize(true);
        state.setEnabled(false);
        var menu = new PopupMenu();
        menu.add(state);
        menu.addSeparator();
        menu.add(item("tray.open", actions.open()));
        menu.add(item("tray.disconnect", actions.disconnectAll()));
        menu.add(item("tray.stop", actions.stop()));
        icon.setPopupMenu(menu);
        icon.addActionListener(pressed -> actions.open().run());
        show(bench.model().current());
        bench.model().listen(this::show);
    }

    /** What can be done from the tray. */
    public record Actions(Runnable open, Runnable disconnectAll, Runnable stop) {}

    /** Puts the sign there; empty where the desktop has no place for it. */
    public static Optional<Tray> put(Workbench bench, Actions actions) {
        if (!SystemTray.isSupported()) {
            return Optional.empty();
        }
        var tray = new Tray(bench, actions);
        try {
            SystemTray.getSystemTray().add(tray.icon);
            return Optional.of(tray);
        } catch (AWTException gone) {
            LOG.info("The desktop takes no tray icon: {}", gone.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void show(String title, String words) {
        icon.displayMessage(title, words, MessageType.INFO);
    }

    @Override
    public void close() {
        SystemTray.getSystemTray().remove(icon);
    }

    private void show(Snapshot snapshot) {
        var overall = Overall.of(snapshot, bench.texts());
        var size = icon.getSize();
        icon.setImage(
                AppIcon.image(Math.max(size.width, size.height), overall.tone().color()));
        icon.setToolTip(bench.text("window.title") + ": " + overall.words());
        state.setLabel(overall.words());
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(bench.text(key));
        item.setName(key);
        item.addActionListener(pressed -> action.run());
        return item;
    }
}
