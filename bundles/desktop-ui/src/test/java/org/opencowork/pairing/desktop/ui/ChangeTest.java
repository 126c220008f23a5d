package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.window.Look;

class ChangeTest extends OpenWindow {

    private static final Policy TRUSTING = Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed"));
    private static final Scope TWO = new Scope(List.of(Scope.LOCAL), List.of("ses_gone", "ses_4c1f"));

    @Override
    void prepare() {
        super.prepare();
        sessions.adopt("ses_4c1f");
        sessions.adopt("ses_77aa");
    }

    @Test
    void namesOnlyWhatThePersonChanged() {
        pairings.allow("p-1", TWO, TRUSTING, new Term(Until.FOR_EVER, in(Duration.ofHours(1))));
        open("ses_gone");
        Screen.picture(Screen.find(JDialog.class, "change"), "change-light");

        Screen.fill("create.label", "Tablet");
        Screen.fill("create.limit.prompt", "5");
        Screen.tick("create.session.ses_gone");
        Screen.tick("create.session.ses_77aa");

        assertThat(saved())
                .isEqualTo(new PairingChange(
                        "Tablet",
                        null,
                        null,
                        new Scope(List.of(Scope.LOCAL), List.of("ses_4c1f", "ses_77aa")),
                        Map.of(),
                        Map.of("prompt", 5L),
                        null,
                        null));
        Screen.eventually(() -> assertThat(text("label.p-1")).isEqualTo("Tablet"));
    }

    @Test
    void namesNothingWhereThePersonChangedNothing() {
        pairings.allow("p-1", TWO, TRUSTING, new Term(in(Duration.ofDays(1)), in(Duration.ofHours(1))));
        open("ses_gone");

        assertThat(saved()).isEqualTo(new PairingChange(null, null, null, null, Map.of()));
    }

    @Test
    void givesBackNothingThatHasRunOut() {
        pairings.allow("p-1", TWO, TRUSTING, new Term(Until.FOR_EVER, in(Duration.ofHours(-1))));
        open("ses_gone");

        assertThat(words("create.remoteApprovals")).isEqualTo("it may propose an answer, and you decide");
        assertThat(Screen.shows("create.remoteAllowed")).isFalse();
        assertThat(saved().policy()).isEmpty();
    }

    @Test
    void asksAboutWhatIsNewlyRiskyAndLetsItHoldForTwoHours() {
        open("ses_4c1f");
        Screen.choose("create.remoteQuestions", 2);
        Screen.choose("create.remoteAllowed", 1);
        Screen.tick("create.exposeLocalPaths");

        Screen.press("change.go");
        Screen.press("risks.ask.no");
        Screen.eventually(() -> assertThat(Screen.shows("risks.ask")).isFalse());
        assertThat(pairings.changes).isEmpty();

        Screen.press("change.go");
        Screen.press("risks.ask.yes");
        var change = change();
        assertThat(change.policy()).isEqualTo(Map.of("remoteQuestions", "remote_allowed", "exposeLocalPaths", true));
        assertThat(Duration.between(Instant.now(), change.remoteAllowed().instant()))
                .isBetween(Duration.ofMinutes(118), Duration.ofHours(2));
    }

    @Test
    void asksBeforeRemoteAnswersHoldLonger() {
        pairings.allow("p-1", TWO, TRUSTING, new Term(Until.FOR_EVER, in(Duration.ofHours(1))));
        open("ses_gone");
        assertThat(words("create.remoteAllowed")).startsWith("As it is: its answers count as yours until");

        Screen.choose("create.remoteAllowed", 4);
        Screen.press("change.go");
        Screen.press("risks.ask.yes");

        assertThat(change().remoteAllowed()).isEqualTo(Until.FOR_EVER);
    }

    /** Were the time over when it is saved, what is new would hold for good: so it is refused instead. */
    @Test
    void anotherKindOfRemoteAnswersNamesTheEndThatThePersonSaw() {
        var end = in(Duration.ofHours(1));
        pairings.allow("p-1", TWO, TRUSTING, new Term(Until.FOR_EVER, end));
        open("ses_gone");

        Screen.choose("create.remoteQuestions", 2);
        Screen.press("change.go");
        Screen.press("risks.ask.yes");

        assertThat(change().remoteAllowed()).isEqualTo(end);
    }

    @Test
    void setsAndTakesAwayWhenItEnds() {
        open("ses_4c1f");
        Screen.choose("create.expiry", 2);
        var end = saved().expires();
        assertThat(Duration.between(Instant.now(), end.instant())).isBetween(Duration.ofHours(23), Duration.ofDays(1));
        pairings.changes.clear();

        Screen.eventually(() -> assertThat(Screen.shows("change")).isFalse());
        open("ses_4c1f");
        assertThat(words("create.expiry")).startsWith("As it is: until");
        Screen.choose("create.expiry", 1);

        assertThat(saved().expires()).isEqualTo(Until.FOR_EVER);
    }

    @Test
    void savesNoLimitThatIsNoNumberInRange() {
        open("ses_4c1f");

        Screen.fill("create.limit.prompt", "1000001");
        assertThat(Screen.find(JButton.class, "change.go").isEnabled()).isFalse();
        Screen.fill("create.limit.prompt", " 1000000 ");
        assertThat(Screen.find(JButton.class, "change.go").isEnabled()).isTrue();
    }

    @Test
    void saysWhyAChangeWasRefusedAndStaysOpen() {
        open("ses_4c1f");
        Screen.fill("create.label", "refuse me");

        Screen.press("change.go");

        Screen.eventually(() -> assertThat(Screen.textOf("change.said")).isEqualTo("This name is taken."));
        assertThat(Screen.shows("change")).isTrue();
    }

    /** Opens a window anew, which then knows how the pairing stands, and the dialog in it. */
    private void open(String session) {
        if (pairings.list().get(0).scope().sessionIds() == null) {
            pairings.allow("p-1", new Scope(List.of(Scope.LOCAL), List.of(session)), Policy.DEFAULT, term());
        }
        open(Look.LIGHT, Locale.ENGLISH);
        Screen.press("change.p-1");
        assertThat(Screen.find(JToggleButton.class, "create.session." + session).isSelected())
                .isTrue();
    }

    private Term term() {
        return pairings.list().get(0).term();
    }

    private PairingChange saved() {
        Screen.press("change.go");
        return change();
    }

    private PairingChange change() {
        Screen.eventually(() -> assertThat(pairings.changes).hasSize(1));
        return pairings.changes.get(0);
    }

    private static String words(String box) {
        return Screen.onEdt(
                () -> ((Choice.Option<?>) Screen.find(JComboBox.class, box).getSelectedItem()).words());
    }

    private static Until in(Duration time) {
        return new Until(Instant.now().plus(time));
    }
}
