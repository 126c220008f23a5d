package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.tray.DesktopNotice;
import org.opencowork.pairing.desktop.ui.tray.Notices;

/** Notices through a real daemon of notices, on a D-Bus session of its own. */
class DesktopNoticeTest extends Reading {

    private final Programs programs = new Programs();
    private final List<String> otherwise = new CopyOnWriteArrayList<>();
    private final AtomicInteger pressed = new AtomicInteger();

    DesktopNoticeTest() {
        pairings.add("Anna’s <b>phone</b> & more", PairingStatus.PAIRED_ONLINE, null, Map.of());
    }

    @AfterEach
    void endThePrograms() throws Exception {
        programs.close();
    }

    @Test
    void aProposalIsANoticeOfTheDesktopThatTellsNothingOfWhatIsProposed() throws Exception {
        tellByDunst();
        confirmations.command("a", "rm -rf secret-project");
        look();

        shows(1);
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
        assertThat(pressed).hasValue(0);
    }

    @Test
    void aNoticeThatIsPressedSaysSoAndOneThatIsPutAwayDoesNot() throws Exception {
        tellByDunst();
        confirmations.command("a", "ls");
        look();
        shows(1);
        programs.ask("dunstctl", "close");
        shows(0);

        confirmations.command("b", "ls");
        look();
        shows(1);
        programs.ask("dunstctl", "action");

        Screen.eventually(() -> assertThat(pressed).hasValue(1));
        assertThat(otherwise).isEmpty();
    }

    @Test
    void aProgramThatKnowsNoPressingShowsTheNoticeAllTheSame(@TempDir Path folder) {
        var shown = folder.resolve("shown");
        tellBy(List.of("sh", "-c", "test \"$1\" = -- && echo \"$2\" > " + shown, "notify-send"));

        confirmations.command("a", "ls");
        look();

        Screen.eventually(() -> assertThat(shown).hasContent("A decision waits for you"));
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

    private void tellByDunst() throws Exception {
        Programs.require("dbus-daemon", "dunst", "dunstctl", "notify-send");
        var address = programs.bus();
        programs.start("dunst");
        var program = new ArrayList<>(List.of("env", "DBUS_SESSION_BUS_ADDRESS=" + address));
        program.addAll(DesktopNotice.NOTIFY_SEND);
        tellBy(program);
    }

    private void shows(int notices) {
        Screen.eventually(
                () -> assertThat(programs.ask("dunstctl", "count", "displayed").strip())
                        .isEqualTo(Integer.toString(notices)));
    }

    private void tellBy(List<String> program) {
        Screen.onEdt(() -> new Notices(
                bench,
                new DesktopNotice(bench, program, pressed::incrementAndGet, (title, words) -> otherwise.add(title))));
    }
}
