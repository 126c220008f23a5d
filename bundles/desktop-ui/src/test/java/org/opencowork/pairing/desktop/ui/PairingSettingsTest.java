package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;

class PairingSettingsTest extends OpenWindow {

    @Override
    void prepare() {
        super.prepare();
        pairings.add(
                "Build gateway",
                PairingStatus.PAIRED_OFFLINE,
                "The broker does not answer. Check that this computer is online.",
                Map.of("eventsWaiting", 12L));
    }

    @Test
    void disconnectsAndConnects() {
        Screen.press("disconnect.p-1");
        Screen.eventually(() -> assertThat(text("state.p-1")).isEqualTo("Disabled"));

        Screen.press("connect.p-1");
        Screen.eventually(() -> assertThat(text("state.p-1")).isEqualTo("Online"));
    }

    @Test
    void syncsOnceAndSaysWhatWasDone() {
        Screen.press("sync.p-1");

        Screen.eventually(() -> assertThat(textOf("said.p-1"))
                .isEqualTo("Synced: 1 commands came, 2 results and 3 events were taken by the broker."));
    }

    @Test
    void endsAPairingOnlyAfterSayingWhatItEnds() {
        Screen.press("revoke.p-1");
        Screen.eventually(() -> assertThat(Screen.shows("revoke.ask")).isTrue());
        Screen.press("revoke.ask.no");
        Screen.eventually(() -> assertThat(Screen.shows("revoke.ask")).isFalse());
        assertThat(text("state.p-1")).isEqualTo("Online");

        Screen.press("revoke.p-1");
        Screen.press("revoke.ask.yes");

        Screen.eventually(() -> assertThat(text("state.p-1")).isEqualTo("Revoked"));
        assertThat(Screen.shows("revoke.p-1")).isFalse();
        assertThat(Screen.shows("connect.p-1")).isFalse();
    }

    @Test
    void saysInWordsWhatIsWrong() {
        Screen.eventually(() -> assertThat(textOf("trouble.p-2")).startsWith("The broker does not answer."));
        Screen.picture(window(), "settings-light");
    }

    private static String textOf(String name) {
        return Screen.find(JTextComponent.class, name).getText();
    }
}
