package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.window.Look;

/** The sign in a real tray, with its menu opened by a robot. */
class TrayTest extends OpenWindow {

    private static final int IN_THE_ICON = 12;

    private final FewConfirmations confirmations = new FewConfirmations();
    private final Programs programs = new Programs();
    private Robot robot;

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, confirmations, null, null, null, List.of());
    }

    @Override
    void prepare() {
        super.prepare();
        pairings.add("Gateway", PairingStatus.PAIRED_OFFLINE, null, Map.of());
    }

    @BeforeEach
    void openWithATray() throws Exception {
        Programs.require("trayer");
        programs.start("trayer", "--edge", "top", "--align", "left", "--widthtype", "pixel", "--width", "200");
        Screen.eventually(() -> assertThat(SystemTray.isSupported()).isTrue());
        robot = new Robot();
        robot.setAutoDelay(30);
        open(Look.LIGHT, Locale.ENGLISH);
        Screen.eventually(() -> assertThat(icons()).hasSize(1));
    }

    @AfterEach
    void endTheTray() throws Exception {
        close();
        programs.close();
        Screen.eventually(() -> assertThat(SystemTray.isSupported()).isFalse());
    }

    @Test
    void showsHowThePairingsStandAndDisconnectsThemAll() {
        says("Desktop Pairing: Pairings: Offline");

        var part = new Rectangle(0, 0, 100, 60);
        var before = Screen.colours(part);
        openMenu();
        Screen.eventually(() -> assertThat(Screen.colours(part)).isNotEqualTo(before));
        Screen.screenshot(new Rectangle(0, 0, 420, 200), "tray-menu");
        press("tray.disconnect");

        Screen.eventually(() -> assertThat(pairings.list()).noneMatch(pairing -> pairing.enabled()));
        says("Desktop Pairing: Nothing is connected");
    }

    @Test
    void closingTheWindowLeavesTheSignWhichOpensItAgain() {
        SwingUtilities.invokeLater(() -> window().dispatchEvent(new WindowEvent(window(), WindowEvent.WINDOW_CLOSING)));
        Screen.eventually(() -> assertThat(Screen.shows("window")).isFalse());
        assertThat(Screen.shows("close.ask")).isFalse();

        confirmations.command("a", "ls");
        says("Desktop Pairing: One answer waits for you");

        press("tray.open");
        Screen.eventually(() -> assertThat(Screen.shows("window")).isTrue());
    }

    @Test
    void stopsTheDesktop() {
        press("tray.stop");

        Screen.eventually(() -> assertThat(stops).hasValue(1));
    }

    private void openMenu() {
        var screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        var scale = screen.getDefaultConfiguration().getDefaultTransform().getScaleX();
        var middle = (int) (IN_THE_ICON / scale);
        robot.mouseMove(middle, middle);
        robot.mousePress(InputEvent.BUTTON3_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON3_DOWN_MASK);
        robot.waitForIdle();
    }

    /** By name: without a window manager keys do not always reach the menu of a tray. */
    private static void press(String name) {
        var menu = icons()[0].getPopupMenu();
        var entry = IntStream.range(0, menu.getItemCount())
                .mapToObj(menu::getItem)
                .filter(item -> name.equals(item.getName()))
                .findFirst()
                .orElseThrow();
        SwingUtilities.invokeLater(
                () -> entry.dispatchEvent(new ActionEvent(entry, ActionEvent.ACTION_PERFORMED, entry.getLabel())));
    }

    private static void says(String words) {
        Screen.eventually(() -> assertThat(icons()[0].getToolTip()).isEqualTo(words));
    }

    private static TrayIcon[] icons() {
        return SystemTray.getSystemTray().getTrayIcons();
    }
}
