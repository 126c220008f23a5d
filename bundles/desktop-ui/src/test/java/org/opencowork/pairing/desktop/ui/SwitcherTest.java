package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JList;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.window.Look;

class SwitcherTest extends OpenWindow {

    @Override
    void prepare() {
        super.prepare();
        pairings.add(
                "Build gateway",
                PairingStatus.PAIRED_OFFLINE,
                "The broker does not answer. Check that this computer is online.",
                Map.of("eventsWaiting", 12L));
        pairings.add("Tablet", PairingStatus.DISABLED, null, Map.of());
        pairings.add("Old phone", PairingStatus.REVOKED, null, Map.of());
        pairings.add("Review bot", PairingStatus.ERROR, "The broker refuses the token; pair anew.", Map.of());
        pairings.add("Office", PairingStatus.PAIRED_OFFLINE, "The keyring is locked.", Map.of("waitsForSecrets", true));
    }

    @Test
    void listsThisComputerTheHostsWorkspacesAndEachPairingWithItsState() {
        Screen.eventually(() -> assertThat(spoken())
                .containsExactly(
                        "Local, This computer",
                        "Team Berlin, Cloud workspace",
                        "PAIRED DESKTOPS",
                        "Anna’s phone, Online · Paired Desktop",
                        "Build gateway, Offline · Paired Desktop",
                        "Tablet, Disabled · Paired Desktop",
                        "Old phone, Revoked · Paired Desktop",
                        "Review bot, Error · Paired Desktop",
                        "Office, Keyring locked · Paired Desktop"));
    }

    @Test
    void aRowFollowsItsPairingAndStaysChosen() {
        chooseOnceThere(3);

        pairings.change("p-1", PairingStatus.PAIRED_OFFLINE, true);

        Screen.eventually(() -> assertThat(text("status.state")).isEqualTo("Offline"));
        assertThat(spoken().get(3)).contains("Offline");
        assertThat(Screen.find(JList.class, "switcher").getSelectedIndex()).isEqualTo(3);
    }

    @Test
    void onlyTheLocalWorkspaceHasThePairingPanel() {
        assertThat(Screen.shows("settings")).isTrue();

        chooseOnceThere(1);
        Screen.eventually(() -> assertThat(Screen.shows("page.cloud")).isTrue());
        assertThat(Screen.shows("settings")).isFalse();

        choose(3);
        Screen.eventually(() -> assertThat(Screen.shows("page.paired")).isTrue());
        assertThat(Screen.shows("settings")).isFalse();

        choose(0);
        Screen.eventually(() -> assertThat(Screen.shows("settings")).isTrue());
    }

    @Test
    void aHeadingIsPassedOver() {
        chooseOnceThere(1);

        choose(2);

        assertThat(Screen.find(JList.class, "switcher").getSelectedIndex()).isEqualTo(3);
    }

    @Test
    void aPairingsPageSaysWhatIsWrongAndFindsOutMore() {
        chooseOnceThere(4);
        Screen.eventually(() -> assertThat(text("fact.waiting")).isEqualTo("12"));
        assertThat(Screen.shows("status.trouble")).isTrue();

        Screen.press("status.examine");

        Screen.eventually(() -> assertThat(
                        Screen.find(javax.swing.JPanel.class, "status.findings").getComponentCount())
                .isEqualTo(2));
        Screen.picture(window(), "status-light");
    }

    @Test
    void looksGoodInGermanAndDarkToo() {
        var window = open(Look.DARK, Locale.GERMAN);
        Screen.eventually(() -> assertThat(spoken()).anyMatch(row -> row.contains("Schlüsselbund gesperrt")));
        Screen.picture(window, "settings-dark-german");
    }

    private static void chooseOnceThere(int row) {
        Screen.eventually(() -> assertThat(spoken()).hasSizeGreaterThan(row));
        choose(row);
    }

    /** What a screen reader says for each row. */
    private static java.util.List<String> spoken() {
        return Screen.onEdt(() -> {
            var list = Screen.find(JList.class, "switcher").getAccessibleContext();
            return IntStream.range(0, list.getAccessibleChildrenCount())
                    .mapToObj(row ->
                            list.getAccessibleChild(row).getAccessibleContext().getAccessibleName())
                    .toList();
        });
    }
}
