package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.desktop.ui.model.Ports;

class ConfirmationsTest extends OpenWindow {

    private static final String DIFF = """
            --- a/src/main/java/Login.java
            +++ b/src/main/java/Login.java
            @@ -12,3 +12,4 @@
                 boolean allowed(User user) {
            -        return user.isAdmin();
            +        // Guests may look, too.
            +        return user.isAdmin() || user.isGuest();
                 }""";

    private final FewConfirmations confirmations = new FewConfirmations();

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, confirmations, null, null, null, List.of());
    }

    @Test
    void showsExactlyWhatWouldHappenWhoProposesItAndTheTimeLeft() {
        confirmations.command("a", "rm -rf build && npm publish");

        openPage();

        assertThat(textOf("proposal.command")).isEqualTo("rm -rf build && npm publish");
        assertThat(textOf("proposal.answer")).isEqualTo("Allow it, this once");
        assertThat(textOf("who.a")).isEqualTo("Proposed by Anna, through “Anna’s phone”");
        assertThat(text("left.a")).matches("(10:00|9:5\\d) left");
        assertThat(Screen.shows("all.a")).isFalse();

        Screen.press("more.a");

        Screen.eventually(() -> assertThat(textOf("all.a")).contains("permission: bash", "command: rm -rf build"));
    }

    @Test
    void lettersThatHideOthersAreSeen() {
        confirmations.command("a", "echo safe \u202e\u0007 mr");

        openPage();

        assertThat(textOf("proposal.command")).isEqualTo("echo safe ⟨U+202E⟩⟨U+0007⟩ mr");
    }

    @Test
    void approvesOnePressAndDeniesAnother() {
        confirmations.change("a", "src/main/java/Login.java", DIFF);
        confirmations.question("b", "Which database?", List.of("PostgreSQL", "SQLite"), "SQLite");
        openPage();
        assertThat(textOf("proposal.diff")).isEqualTo(DIFF);
        Screen.eventually(() -> assertThat(tabs().getTitleAt(1)).isEqualTo("Confirmations (2)"));
        Screen.find(JButton.class, "approve.a");
        Screen.picture(window(), "confirmations-light");

        Screen.press("approve.a");
        Screen.eventually(() -> assertThat(confirmations.approved).containsExactly("a"));
        Screen.press("deny.b");
        Screen.eventually(() -> assertThat(confirmations.denied).containsExactly("b"));

        Screen.eventually(() -> assertThat(Screen.shows("proposal.b")).isFalse());
        assertThat(confirmations.approved).containsExactly("a");
    }

    @Test
    void enterDecidesNothingAndNothingIsChosenBeforehand() {
        confirmations.command("a", "ls");
        openPage();
        var approve = Screen.find(JButton.class, "approve.a");
        Screen.eventually(() -> assertThat(approve.isEnabled()).isTrue());

        Screen.onEdt(() -> {
            assertThat(approve.isFocusOwner()).isFalse();
            assertThat(approve.getRootPane().getDefaultButton()).isNull();
            approve.requestFocusInWindow();
            Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                    .map(kind -> new KeyEvent(approve, kind, 0, 0, KeyEvent.VK_ENTER, '\n'))
                    .forEach(approve::dispatchEvent);
            return true;
        });
        assertThat(confirmations.approved).isEmpty();

        Screen.onEdt(() -> {
            Stream.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)
                    .map(kind -> new KeyEvent(approve, kind, 0, 0, KeyEvent.VK_SPACE, ' '))
                    .forEach(approve::dispatchEvent);
            return true;
        });
        Screen.eventually(() -> assertThat(confirmations.approved).containsExactly("a"));
    }

    @Test
    void saysHowToOpenTheSessionWhereNoHostShowsOne() {
        confirmations.command("a", "ls");
        openPage();

        Screen.press("open.a");

        Screen.eventually(() -> assertThat(textOf("confirmations.said")).contains("opencode --session ses_4c1f"));
    }

    private static void openPage() {
        Screen.onEdt(() -> {
            tabs().setSelectedIndex(1);
            return true;
        });
        Screen.eventually(() -> assertThat(Screen.shows("approve.a")).isTrue());
    }

    private static JTabbedPane tabs() {
        return Screen.find(JTabbedPane.class, "local");
    }

    private static String textOf(String name) {
        return Screen.find(JTextComponent.class, name).getText();
    }
}
