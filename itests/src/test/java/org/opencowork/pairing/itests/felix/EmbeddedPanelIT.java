package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.launcher.PairingRuntime;

/** A host with a window of its own that embeds the runtime, as a program without any class of the bundles would. */
class EmbeddedPanelIT {

    private static final Path FEATURES = Path.of(System.getProperty("pairing.features"));

    /** One for all: the first data directory of a process also holds the native library of SQLite. */
    @TempDir
    static Path shared;

    private volatile Map<String, String> workspaces = Map.of("c-1", "Team Berlin");
    private PairingRuntime runtime;
    private JFrame window;

    @BeforeEach
    void embed() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: install Xvfb.");
        var host = PairingRuntime.builder()
                .feature(FEATURES.resolve("desktop.json"))
                .bundles(FEATURES.resolve("target").resolve("bundles"))
                .dataDirectory(Files.createTempDirectory(shared, "desk"))
                .workspaces(() -> workspaces)
                .variable("connect", "false")
                .variable("window", "false")
                .variable("language", "en");
        List.of("runtime.opencode", "secrets.file", "secrets.linux")
                .forEach(pid -> host.without("org.opencowork.pairing." + pid));
        runtime = host.start();
        var panel = runtime.supplier("desktop.panel");
        window = Screen.onEdt(() -> {
            var frame = new JFrame("A host");
            frame.setName("host");
            frame.setContentPane((JComponent) panel.get());
            frame.setSize(1_100, 720);
            frame.setVisible(true);
            return frame;
        });
    }

    @AfterEach
    void end() throws Exception {
        if (window != null) {
            Screen.onEdt(() -> {
                window.dispose();
                return window;
            });
            runtime.close();
        }
    }

    @Test
    void onlyTheLocalWorkspaceHasThePairingPanelAndAPairedDesktopShowsItsStateOnly() throws Exception {
        rowsAre("Local, This computer", "Team Berlin, Cloud workspace");
        assertThat(Screen.shows("settings")).isTrue();

        choose(1);
        Screen.says("cloud.name", "Team Berlin");
        assertThat(Screen.shows("settings")).isFalse();

        runtime.control().call("create", Map.of("label", "Phone", "brokerUrl", "https://broker.example.org"));
        rowsAre(
                "Local, This computer",
                "Team Berlin, Cloud workspace",
                "PAIRED DESKTOPS",
                "Phone, Disabled · Paired Desktop");
        choose(3);
        Screen.says("status.state", "Disabled");
        Screen.picture("host", "host-paired");
        assertThat(Screen.shows("settings")).isFalse();
        assertThat(Screen.fields("page.paired"))
                .as("fields to write a message into")
                .isEmpty();

        choose(0);
        Eventually.holds(() -> assertThat(Screen.shows("settings")).isTrue());
        Screen.picture("host", "host-local");
    }

    @Test
    void workspacesOfTheHostComeAndGo() throws Exception {
        var more = new LinkedHashMap<String, String>();
        more.put("c-1", "Team Berlin");
        more.put("c-2", "Team Hanoi");
        workspaces = more;
        Eventually.holds(() -> assertThat(rows()).contains("Team Hanoi, Cloud workspace"));

        workspaces = Map.of();
        Eventually.holds(() -> assertThat(rows()).noneMatch(row -> row.contains("Cloud workspace")));
    }

    private static void rowsAre(String... rows) throws Exception {
        Eventually.holds(() -> assertThat(rows()).containsExactly(rows));
    }

    /** What a screen reader says for each row. */
    private static List<String> rows() throws Exception {
        var list = Screen.find(JList.class, "switcher").getAccessibleContext();
        return Screen.onEdt(() -> IntStream.range(0, list.getAccessibleChildrenCount())
                .mapToObj(row ->
                        list.getAccessibleChild(row).getAccessibleContext().getAccessibleName())
                .toList());
    }

    private static void choose(int row) throws Exception {
        var list = Screen.find(JList.class, "switcher");
        Screen.onEdt(() -> {
            list.setSelectedIndex(row);
            return row;
        });
    }
}
