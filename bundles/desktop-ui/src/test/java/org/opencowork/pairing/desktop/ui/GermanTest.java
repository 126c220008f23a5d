package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.window.Look;

/** What the Desktop says in English comes, in a German window, behind what its code means in German. */
class GermanTest extends OpenWindow {

    private final EgressRules rules = new EgressRules() {
        @Override
        public UrlVerdict judge(String url) {
            return new UrlVerdict(
                    url,
                    false,
                    Sentence.of("url.address", "10.0.0.1 is private (RFC 1918)", "10.0.0.1", "RFC 1918"),
                    "private",
                    null);
        }

        @Override
        public DialVerdict resolve(URI brokerUrl) {
            return new DialVerdict(false, "refused", "private", List.<InetAddress>of(), false);
        }
    };

    @Override
    void prepare() {
        super.prepare();
        pairings.add("Gateway", PairingStatus.ERROR, "The broker refuses the token.", Map.of());
    }

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, null, null, null, rules, List.of());
    }

    @BeforeEach
    void openInGerman() {
        open(Look.LIGHT, Locale.GERMAN);
    }

    @Test
    void saysWhatAStateMeansWithTheWordsOfTheDesktop() {
        Screen.eventually(
                () -> assertThat(Screen.textOf("trouble.p-2"))
                        .isEqualTo(
                                "Die Kopplung steht still, bis Sie sie wieder verbinden."
                                        + " Im Einzelnen: Der Broker nimmt das Token dieser Kopplung nicht an (401): Koppeln Sie erneut."));
    }

    @Test
    void saysWhyAnAddressIsRefused() {
        Screen.press("settings.create");
        Screen.fill("create.url", "https://10.0.0.1");

        Screen.eventually(() -> assertThat(Screen.textOf("create.verdict"))
                .isEqualTo("Diese Adresse liegt in einem privaten Netz. Im Einzelnen: 10.0.0.1, siehe RFC 1918."));
    }

    @Test
    void saysWhichRuleForbidsAChange() {
        Screen.press("change.p-1");
        Screen.fill("create.label", "refuse me");
        Screen.press("change.go");

        Screen.eventually(() -> assertThat(Screen.textOf("change.said"))
                .isEqualTo("Eine Regel verbietet das. Im Einzelnen: This name is taken."));
    }

    @Test
    void saysWhatWasFoundAtEachStep() {
        Screen.eventually(() -> assertThat(Screen.shows("change.p-1")).isTrue());
        choose(2);
        Screen.press("status.examine");

        var findings = Screen.find(JPanel.class, "status.findings");
        Screen.eventually(() -> assertThat(Screen.words(findings))
                .contains(
                        "Adresse", "Nicht in Ordnung: Er nimmt kein Lebenszeichen an. Abhilfe: Ask whoever runs it."));
    }
}
