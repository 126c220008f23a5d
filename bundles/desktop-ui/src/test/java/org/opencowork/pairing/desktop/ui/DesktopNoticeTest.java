package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.tray.DesktopNotice;
import org.opencowork.pairing.desktop.ui.tray.Notices;

/** Notices through a real daemon of notices, on a D-Bus session of its own. */
class DesktopNoticeTest extends Reading {

    private final Programs programs = new Programs();
    private final List<String> otherwise = new CopyOnWriteArrayList<>();

    DesktopNoticeTest() {
        pairings.add("Anna’s <b>phone</b> & more", PairingStatus.PAIRED_ONLINE, null, Map.of());
    }

    @AfterEach
    void endThePrograms() throws Exception {
        programs.close();
    }

    @Test
    void aProposalIsANoticeOfTheDesktopThatTellsNothingOfWhatIsProposed() throws Exception {
        Programs.require("dbus-daemon", "dunst", "dunstctl", "notify-send");
        var address = programs.bus();
        programs.start("dunst");
        tellBy(List.of("env", "DBUS_SESSION_BUS_ADDRESS=" + address, "notify-send"));

        confirmations.command("a", "rm -rf secret-project");
        look();

        Screen.eventually(
                () -> assertThat(programs.ask("dunstctl", "count", "displayed").strip())
                        .isEqualTo("1"));
        Screen.eventually(() -> assertThat(Screen.colours(Screen.corner()))
                .as("colours on the screen")
                .isGreaterThan(2));
        Screen.screenshot(Screen.corner(), "notice");
        programs.ask("dunstctl", "close-all");
        assertThat(programs.ask("dunstctl", "history"))
                .contains("A decision waits for you")
                .contains("Anna’s &lt;b>phone&lt;/b> &amp; more")
                .doesNotContain("secret-project");
        assertThat(otherwise).isEmpty();
    }

    @Test
    void whereNothingShowsNoticesAnotherBoardDoes() {
        tellBy(List.of("no-such-program"));

        confirmations.command("a", "ls");
        look();

        Screen.eventually(() -> assertThat(otherwise).containsExactly("A decision waits for you"));
    }

    @Test
    void whereTheDesktopTakesNoNoticeAnotherBoardShowsIt() {
        tellBy(List.of("false"));

        confirmations.command("a", "ls");
        look();

        Screen.eventually(() -> assertThat(otherwise).containsExactly("A decision waits for you"));
    }

    private void tellBy(List<String> program) {
        Screen.onEdt(
                () -> new Notices(bench, new DesktopNotice(bench, program, (title, words) -> otherwise.add(title))));
    }
}
