package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.tray.Notices;
import org.opencowork.pairing.desktop.ui.tray.Overall;

class NoticesTest extends Reading {

    private final List<String> shown = new CopyOnWriteArrayList<>();

    NoticesTest() {
        pairings.add("Phone", PairingStatus.PAIRED_ONLINE, null, Map.of());
    }

    @Test
    void tellsOfEachProposalOnceAndOfNothingInIt() {
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
}
