package org.opencowork.pairing.desktop.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Pairings;

/** One look at the ports; what fails leaves its part empty and says why. For one thread. */
final class Reading {

    private final Ports ports;
    private @Nullable Sentence trouble;

    Reading(Ports ports) {
        this.ports = ports;
    }

    Snapshot read() {
        var pairings = part(this::states);
        var sessions = part(() -> ports.sessions().list());
        var proposals = part(() -> ports.confirmations().waiting());
        return new Snapshot(pairings, sessions, proposals, ports.workspaces(), trouble);
    }

    private List<PairingState> states() throws PairingException {
        var port = ports.pairings();
        var states = new ArrayList<PairingState>();
        for (var pairing : port.list()) {
            states.add(new PairingState(pairing, facts(port, pairing)));
        }
        return states;
    }

    private static Map<String, Object> facts(Pairings port, Pairing pairing) {
        try {
            return port.facts(pairing.id());
        } catch (PairingException gone) {
            return Map.of();
        }
    }

    private <T> List<T> part(Part<T> part) {
        try {
            return part.read();
        } catch (PairingException unreachable) {
            trouble = trouble == null ? unreachable.sentence() : trouble;
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Part<T> {
        List<T> read() throws PairingException;
    }
}
