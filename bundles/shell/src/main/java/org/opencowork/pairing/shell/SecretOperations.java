package org.opencowork.pairing.shell;

import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;

/** Where tokens rest, and how they get elsewhere. */
final class SecretOperations {

    private final Ports ports;

    SecretOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of("secrets", arguments -> places(), "secrets.move", this::move);
    }

    private Object places() throws PairingException {
        return Map.of("places", List.copyOf(ports.places().places()));
    }

    private Object move(Arguments arguments) throws PairingException {
        var moved = ports.places().move(arguments.text("from"), arguments.text("to"));
        return Map.of("moved", (long) moved);
    }
}
