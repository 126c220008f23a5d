package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.desktop.HostWorkspace;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.window.HabitsFile;
import org.opencowork.pairing.desktop.ui.window.Look;

/** A real window on ports in memory, for each test anew. */
abstract class OpenWindow {

    final FewPairings pairings = new FewPairings();
    final FewSessions sessions = new FewSessions();
    final AtomicInteger stops = new AtomicInteger();
    private final List<Presence> presences = new ArrayList<>();

    /** What stands there before the window opens. */
    void prepare() {
        pairings.add("Anna’s phone", PairingStatus.PAIRED_ONLINE, null, java.util.Map.of("canExecute", true));
    }

    Ports ports() {
        return new Ports(pairings, sessions, null, null, null, null, List.of(cloud("c-1", "Team Berlin")));
    }

    /** Where it is kept how the window was left: nowhere, if a test does not say otherwise. */
    HabitsFile habits() {
        return new HabitsFile(null);
    }

    @BeforeEach
    void open() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: install Xvfb.");
        prepare();
        open(Look.LIGHT, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        presences.forEach(Presence::close);
        presences.clear();
        Screen.onEdt(() -> {
            List.of(Window.getWindows()).forEach(Window::dispose);
            return true;
        });
    }

    /** Opens a window in place of the one before. */
    JFrame open(Look look, Locale language) {
        close();
        var presence = new Presence(ports(), language, habits(), stops::incrementAndGet);
        presences.add(presence);
        presence.open(look);
        return window();
    }

    static JFrame window() {
        return Screen.find(JFrame.class, "window");
    }

    /** Chooses a row of the switcher. */
    static void choose(int row) {
        Screen.onEdt(() -> {
            Screen.find(JList.class, "switcher").setSelectedIndex(row);
            return row;
        });
    }

    /** Chooses a page of this computer by its name, and waits until it shows. */
    static void openTab(String name) {
        var tabs = Screen.find(JTabbedPane.class, "local");
        Screen.onEdt(() -> {
            for (var i = 0; i < tabs.getTabCount(); i++) {
                if (name.equals(tabs.getComponentAt(i).getName())) {
                    tabs.setSelectedIndex(i);
                }
            }
            return name;
        });
        Screen.eventually(() -> assertThat(Screen.shows(name)).isTrue());
    }

    static String text(String label) {
        return Screen.find(JLabel.class, label).getText();
    }

    static HostWorkspace cloud(String id, String name) {
        return new HostWorkspace() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
