package org.opencowork.pairing.core.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.confirm.Confirming;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.port.Ports;

/** What is so about a pairing at this moment, and can be told from nothing that is kept. Thread-safe. */
final class PairingFacts {

    private static final Sentence STOPPED =
            Sentence.of("pairing.stopped", "The pairing stands still until it is connected again.");

    private final Ports ports;
    private final Connectors connectors;
    private final Confirming confirming;
    private final boolean connects;

    PairingFacts(Ports ports, Connectors connectors, Confirming confirming, boolean connects) {
        this.ports = ports;
        this.connectors = connectors;
        this.confirming = confirming;
        this.connects = connects;
    }

    Map<String, Object> of(Pairing pairing) throws StoreException {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        var proved = pairing.presence().lastHeartbeatAt();
        var hindrance = hindrance(pairing);
        facts.put("processAlive", connects);
        facts.put("connecting", connects && pairing.enabled() && !pairing.revoked());
        facts.put("brokerProvedAt", proved == null ? null : proved.toString());
        facts.put("canExecute", hindrance.isEmpty());
        facts.put("cannotExecuteBecause", null);
        hindrance.ifPresent(why -> why.putInto(facts, "cannotExecuteBecause"));
        facts.put("waitsForSecrets", connectors.waitsForSecrets(pairing.id()));
        facts.put("commandsUnderWay", (long) connectors.busy(pairing.id()));
        facts.put("confirmationsWaiting", confirmationsWaiting(pairing));
        facts.put("eventsWaiting", ports.outbox().waiting(pairing.id()));
        facts.put("redactor", redactor());
        facts.put("withheldByRedactor", ports.redactionWatch().failures());
        facts.put("brokerHasYetToHearOfRevocation", pairing.untoldRevocation());
        return Tree.unmodifiable(facts);
    }

    private long confirmationsWaiting(Pairing pairing) {
        return confirming.waiting().stream()
                .filter(proposal -> proposal.pairingId().equals(pairing.id()))
                .count();
    }

    private String redactor() {
        if (!ports.redactor().present()) {
            return "missing: nothing leaves";
        }
        return ports.redactionWatch().stuck() ? "takes too long: nothing leaves" : "works";
    }

    /** What keeps commands of the pairing from being carried out; empty for nothing. */
    private Optional<Sentence> hindrance(Pairing pairing) {
        if (!connects) {
            return Optional.of(
                    Sentence.of("desktop.not_running", "The Desktop is not running; start it with: pairing run"));
        }
        return switch (pairing.status()) {
            case DISABLED -> Optional.of(Sentence.of("pairing.disabled", "The pairing is disabled."));
            case REVOKED -> Optional.of(Sentence.of("pairing.revoked", "The pairing was revoked."));
            case ERROR -> Optional.of(Objects.requireNonNullElse(pairing.trouble(), STOPPED));
            case PAIRED_ONLINE, PAIRED_OFFLINE -> connectors.hindrance(pairing.id());
        };
    }
}
