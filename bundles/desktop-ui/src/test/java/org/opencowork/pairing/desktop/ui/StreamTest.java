package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.desktop.ui.model.Ports;

class StreamTest extends OpenWindow {

    private static final int STREAM = 2;

    private final FewDepartures departures = new FewDepartures(pairings);

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, null, departures, null, null, List.of());
    }

    @Test
    void showsWhatLeavesAndCountsWhatWasTakenOut() {
        openTab(STREAM);

        departures.leave("session.updated", Map.of("title", "Fix the login"), Map.of());
        departures.leave(
                "message.part.updated",
                Map.of("part", Map.of("type", "text", "text", "The key is [secret-redacted], see [local-path]")),
                Map.of("[secret-redacted]", 1, "[local-path]", 2));
        departures.leave("message.part.updated", Map.of("text", "Done in [local-path]"), Map.of("[local-path]", 1));

        Screen.eventually(() -> assertThat(text("removed.[local-path]")).isEqualTo("3"));
        assertThat(text("removed.[secret-redacted]")).isEqualTo("1");
        assertThat(Screen.find(JList.class, "stream.events").getModel().getSize())
                .isEqualTo(3);
        assertThat(Screen.find(JTextComponent.class, "stream.data").getText()).isEqualTo("text: Done in [local-path]");
        Screen.picture(window(), "stream-light");
    }

    @Test
    void pausesAndGoesOn() {
        openTab(STREAM);

        Screen.press("stream.pause");
        Screen.eventually(() -> assertThat(text("stream.state")).isEqualTo("Paused: nothing leaves"));
        assertThat(departures.paused("p-1")).isTrue();
        Screen.eventually(() ->
                assertThat(Screen.find(JButton.class, "stream.pause").getText()).isEqualTo("Let it go on"));

        Screen.press("stream.pause");
        Screen.eventually(() -> assertThat(text("stream.state")).isEqualTo("Live"));
        assertThat(departures.paused("p-1")).isFalse();
    }

    @Test
    void looksAtNothingWhileItIsNotSeen() {
        openTab(STREAM);

        Screen.onEdt(() -> {
            Screen.find(JTabbedPane.class, "local").setSelectedIndex(0);
            return true;
        });

        Screen.eventually(() -> assertThat(departures.watchers).isEmpty());
    }

    private void openTab(int tab) {
        Screen.onEdt(() -> {
            Screen.find(JTabbedPane.class, "local").setSelectedIndex(tab);
            return true;
        });
        Screen.eventually(() -> assertThat(departures.watchers).hasSize(1));
    }
}
