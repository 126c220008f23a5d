package org.opencowork.pairing.shell;

import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;

/** Stops what leaves for a pairing, and lets it go on. */
final class DepartureOperations {

    private final Ports ports;

    DepartureOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of("pause", this::pause, "resume", this::resume);
    }

    private Object pause(Arguments arguments) throws PairingException {
        ports.departures().pause(arguments.text("id"));
        return ports.pairings().get(arguments.text("id")).toTree();
    }

    private Object resume(Arguments arguments) throws PairingException {
        ports.departures().resume(arguments.text("id"));
        return ports.pairings().get(arguments.text("id")).toTree();
    }
}
