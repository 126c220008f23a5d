package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JDialog;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.opencowork.pairing.desktop.ui.model.Ports;

class CreateTest extends OpenWindow {

    private final CountDownLatch frozen = new CountDownLatch(1);

    /** Refuses what is not HTTPS, and does not answer at all about one that is asked to freeze. */
    private final EgressRules rules = new EgressRules() {
        @Override
        public UrlVerdict judge(String url) {
            if (url.contains("freeze")) {
                await();
            }
            var fine = url.startsWith("https://");
            return new UrlVerdict(
                    url,
                    fine,
                    fine ? "allowed" : "The scheme has to be https.",
                    "public",
                    fine ? URI.create(url) : null);
        }

        @Override
        public DialVerdict resolve(URI brokerUrl) {
            return new DialVerdict(true, "allowed", "public", List.<InetAddress>of(), false);
        }

        private void await() {
            try {
                frozen.await();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }
    };

    @Override
    void prepare() {
        super.prepare();
        sessions.adopt("ses_4c1f");
        sessions.adopt("ses_77aa");
    }

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, null, null, null, rules, List.of());
    }

    @Test
    void judgesTheUrlWhileThePersonTypesAndSaysWhyNot() {
        Screen.press("settings.create");
        Screen.fill("create.label", "Tablet");
        Screen.fill("create.device", "Desk");

        Screen.fill("create.url", "http://broker.example.com");
        Screen.eventually(() -> assertThat(Screen.textOf("create.verdict")).isEqualTo("The scheme has to be https."));
        assertThat(Screen.find(JButton.class, "create.go").isEnabled()).isFalse();

        Screen.fill("create.url", "https://broker.example.com");
        Screen.eventually(() ->
                assertThat(Screen.find(JButton.class, "create.go").isEnabled()).isTrue());
        Screen.picture(Screen.find(JDialog.class, "create"), "create-light");
    }

    @Test
    void aFrozenRuleFreezesNoWindow() {
        Screen.press("settings.create");
        Screen.fill("create.url", "https://freeze.example.com");

        Screen.fill("create.url", "https://broker.example.com");

        Screen.eventually(() -> assertThat(Screen.textOf("create.verdict")).contains("may travel"));
        frozen.countDown();
    }

    @Test
    void makesThePairingThatWasAskedForAndShowsItsTokenOnce() {
        fillIn();
        Screen.tick("create.sessions.some");
        Screen.tick("create.session.ses_77aa");

        Screen.press("create.go");

        Screen.eventually(() -> assertThat(Screen.textOf("token.text")).isEqualTo(FewPairings.TOKEN));
        Screen.picture(Screen.find(JDialog.class, "token"), "token-light");
        assertThat(pairings.drafts).singleElement().satisfies(draft -> {
            assertThat(draft.label()).isEqualTo("Tablet");
            assertThat(draft.brokerUrl()).isEqualTo("https://broker.example.com");
            assertThat(draft.scope()).isEqualTo(new Scope(List.of(Scope.LOCAL), List.of("ses_77aa")));
            assertThat(draft.policy().allowsRemoteAnswers()).isFalse();
            assertThat(draft.enabled()).isFalse();
        });

        Screen.press("token.close");

        Screen.eventually(() -> assertThat(Screen.shows("token")).isFalse());
        Screen.eventually(
                () -> assertThatIllegalStateException().isThrownBy(() -> pairings.lastToken.reveal(String::new)));
        Screen.eventually(() -> assertThat(pairings.get("p-2").enabled()).isTrue());
        assertThat(Screen.onEdt(CreateTest::allWords)).noneMatch(words -> words.contains(FewPairings.TOKEN));
    }

    @Test
    void whatIsRiskyIsAskedAboutAndLastsOnlyForAnHour() {
        fillIn();
        Screen.choose("create.remoteApprovals", 2);

        Screen.press("create.go");
        Screen.press("risks.ask.no");
        Screen.eventually(() -> assertThat(Screen.shows("risks.ask")).isFalse());
        assertThat(pairings.drafts).isEmpty();

        Screen.press("create.go");
        Screen.press("risks.ask.yes");

        Screen.eventually(() -> assertThat(pairings.drafts).hasSize(1));
        var draft = pairings.drafts.get(0);
        assertThat(draft.policy().remoteApprovals()).isEqualTo(RemoteAnswers.REMOTE_ALLOWED);
        assertThat(Duration.between(
                        java.time.Instant.now(), draft.term().remoteAllowed().instant()))
                .isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        Screen.press("token.close");
    }

    @Test
    void aNewTokenIsShownOnceToo() throws Exception {
        Screen.press("rotate.p-1");

        Screen.press("token.copy");
        Screen.eventually(() -> assertThat(
                        Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor))
                .isEqualTo(FewPairings.TOKEN));
        Screen.press("token.close");

        Screen.eventually(
                () -> assertThatIllegalStateException().isThrownBy(() -> pairings.lastToken.reveal(String::new)));
    }

    private static void fillIn() {
        Screen.press("settings.create");
        Screen.fill("create.label", "Tablet");
        Screen.fill("create.device", "Desk");
        Screen.fill("create.url", "https://broker.example.com");
    }

    private static List<String> allWords() {
        return Stream.of(Window.getWindows())
                .flatMap(window -> Screen.words(window).stream())
                .toList();
    }
}
