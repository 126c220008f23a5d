package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;

/** Brokers that listen hear where the audit stands, and nothing of what it says. */
final class WitnessTest extends PairedBenchTest {

    private Witness witness;

    @BeforeEach
    void prepare() throws Exception {
        bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        witness = bench.desk().witness();
    }

    @Test
    void tellsOfNumberAndHashToThoseWhoListen() {
        var head = bench.audit().head().orElseThrow();

        witness.tell();

        until("told", () -> told().size() == 1);
        assertThat(told().get(0)).containsEntry("pairingId", pairing.id());
        assertThat(told().get(0).get("payload")).isEqualTo(Map.of("entries", head.entries(), "hash", head.hash()));
    }

    @Test
    void doesNotTellOfHavingToldOnly() throws Exception {
        witness.tell();
        until("told", () -> told().size() == 1);

        witness.tell();
        bench.pairings().disconnect(pairing.id());
        bench.pairings().connect(pairing.id());
        witness.tell();

        until("told of more", () -> told().size() == 2);
    }

    private List<Map<String, Object>> told() {
        return bench.broker().events().stream()
                .filter(event -> "audit".equals(event.get("type")))
                .toList();
    }
}
