package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.opencowork.pairing.desktop.ui.base.Background;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.DeskModel;
import org.opencowork.pairing.desktop.ui.model.Ports;

/** What reads ports in memory, without a window. */
abstract class Reading {

    final FewPairings pairings = new FewPairings();
    final FewConfirmations confirmations = new FewConfirmations();
    final Texts texts = new Texts(Locale.ENGLISH);
    final DeskModel model;
    final Workbench bench;

    Reading() {
        var ports = new Ports(pairings, new FewSessions(), confirmations, null, null, null, List.of());
        model = new DeskModel(ports);
        bench = new Workbench(texts, ports, new Background(texts), model, Clock.system(ZoneOffset.UTC));
    }

    @AfterEach
    void end() {
        model.close();
        bench.background().close();
    }

    /** Reads the ports, and returns when the event thread knows. */
    void look() {
        model.poke();
        Screen.eventually(() -> {
            var current = Screen.onEdt(model::current);
            assertThat(current.proposals()).hasSameSizeAs(confirmations.waiting());
            assertThat(current.pairings()).hasSameSizeAs(pairings.list());
        });
    }
}
