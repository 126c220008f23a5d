package org.opencowork.pairing.desktop.ui;

import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.model.Ports;

/** A window in which every page has something to show. */
abstract class FullWindow extends OpenWindow {

    final FewConfirmations confirmations = new FewConfirmations();
    final FewDepartures departures = new FewDepartures(pairings);
    final FewAudit audit = new FewAudit();

    @Override
    void prepare() {
        super.prepare();
        pairings.add("Tablet", PairingStatus.DISABLED, null, Map.of());
        confirmations.change("a", "src/main/java/Login.java", ConfirmationsTest.DIFF);
        confirmations.question("b", "Which database?", List.of("PostgreSQL", "SQLite"), "SQLite");
    }

    @Override
    Ports ports() {
        return new Ports(
                pairings, sessions, confirmations, departures, audit, null, List.of(cloud("c-1", "Team Berlin")));
    }
}
