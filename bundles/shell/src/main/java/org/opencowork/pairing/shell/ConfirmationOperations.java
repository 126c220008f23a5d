package org.opencowork.pairing.shell;

import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Proposal;

/** What remotes propose to answer, and what the person makes of it. */
final class ConfirmationOperations {

    private final Ports ports;

    ConfirmationOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of(
                "confirmations",
                arguments -> waiting(),
                "confirmations.approve",
                arguments -> ports.confirmations().approve(arguments.text("id")).toTree(),
                "confirmations.deny",
                arguments -> ports.confirmations().deny(arguments.text("id")).toTree());
    }

    private List<Map<String, Object>> waiting() throws PairingException {
        return ports.confirmations().waiting().stream().map(Proposal::toTree).toList();
    }
}
