package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.base.Background;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.DeskModel;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.tray.Notices;
import org.opencowork.pairing.desktop.ui.tray.Overall;

class NoticesTest {

    private final FewPairings pairings = new FewPairings();
    private final FewConfirmations confirmations = new FewConfirmations();
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Ports ports = new Ports(pairings, new FewSessions(), confirmations, null, null, null, List.of());
    private final DeskModel model = new DeskModel(ports);
    private final Background background = new Background(texts);
    private final List<String> shown = new CopyOnWriteArrayList<>();

    NoticesTest() {
        pairings.add("Phone", PairingStatus.PAIRED_ONLINE, null, Map.of());
    }

    @AfterEach
    void end() {
        model.close();
        background.close();
    }

    @Test
    void tellsOfEachProposalOnceAndOfNothingInIt() {
        var bench = new Workbench(texts, ports, background, model, Clock.system(ZoneOffset.UTC));
        Screen.onEdt(() -> new Notices(bench, (title, words) -> shown.add(title + ": " + words)));

        confirmations.command("a", "rm -rf secret-project");
        look();
        look();
        confirmations.command("b", "ls");
        look();

        assertThat(shown)
                .hasSize(2)
                .allMatch(notice -> notice.contains("“Phone” proposes an answer"))
                .noneMatch(notice -> notice.contains("secret-project"));
    }

    @Test
    void theSignShowsTheWorstThatIsSwitchedOn() {
        assertThat(overall().words()).isEqualTo("Pairings: Online");

        pairings.add("Gateway", PairingStatus.ERROR, "broken", Map.of());
        pairings.add("Old", PairingStatus.REVOKED, null, Map.of());
        assertThat(overall().words()).isEqualTo("Pairings: Error");

        confirmations.command("a", "ls");
        assertThat(overall().words()).isEqualTo("One answer waits for you");
    }

    private Overall overall() {
        look();
        return Screen.onEdt(() -> Overall.of(model.current(), texts));
    }

    /** Reads the ports, and returns when the event thread knows. */
    private void look() {
        model.poke();
        Screen.eventually(() -> {
            var current = Screen.onEdt(model::current);
            assertThat(current.proposals()).hasSameSizeAs(confirmations.waiting());
            assertThat(current.pairings()).hasSameSizeAs(pairings.list());
        });
    }
}
