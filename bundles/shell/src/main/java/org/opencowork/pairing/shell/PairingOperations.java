package org.opencowork.pairing.shell;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;

/** The life of pairings: make, look, change, switch on and off, end. */
final class PairingOperations {

    private final Ports ports;
    private final TermArguments terms = new TermArguments(InstantSource.system());

    PairingOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of(
                "create", this::create,
                "list", arguments -> list(),
                "show", arguments -> shown(ports.pairings().get(id(arguments))),
                "explain", arguments -> Explanation.of(ports.pairings().get(id(arguments)), Instant.now()),
                "update", this::update,
                "connect", arguments -> ports.pairings().connect(id(arguments)).toTree(),
                "disconnect",
                        arguments -> ports.pairings().disconnect(id(arguments)).toTree(),
                "sync", this::sync,
                "rotate-token", arguments -> onceShown(ports.pairings().rotateToken(id(arguments))),
                "revoke", arguments -> ports.pairings().revoke(id(arguments)).toTree());
    }

    private static String id(Arguments arguments) throws PairingException {
        return arguments.text("id");
    }

    private Object create(Arguments arguments) throws PairingException {
        var label = arguments.text("label");
        var draft = new PairingDraft(
                label,
                arguments.optionalText("deviceName").orElse(label),
                arguments.text("brokerUrl"),
                ScopeArguments.forNewPairing(arguments),
                policy(arguments),
                limits(arguments),
                terms.forNewPairing(arguments),
                arguments.flag("enable"));
        return onceShown(ports.pairings().create(draft));
    }

    private static Policy policy(Arguments arguments) throws PairingException {
        try {
            return Policy.DEFAULT.with(arguments.object("policy"));
        } catch (IllegalArgumentException unfit) {
            throw Arguments.invalid(String.valueOf(unfit.getMessage()));
        }
    }

    private static Limits limits(Arguments arguments) throws PairingException {
        try {
            return Limits.DEFAULT.with(arguments.object("limits"));
        } catch (IllegalArgumentException unfit) {
            throw Arguments.invalid(String.valueOf(unfit.getMessage()));
        }
    }

    /** The only answer that holds a token: it is shown now and never again. */
    private static Map<String, Object> onceShown(NewPairing made) {
        try (var token = made.token()) {
            var tree = new LinkedHashMap<>(made.pairing().toTree());
            tree.put("deviceId", made.pairing().credential().deviceId());
            tree.put("token", token.reveal(String::new));
            return tree;
        }
    }

    private List<Map<String, Object>> list() throws PairingException {
        var shown = new ArrayList<Map<String, Object>>();
        for (var pairing : ports.pairings().list()) {
            shown.add(shown(pairing));
        }
        return shown;
    }

    private Map<String, Object> shown(Pairing pairing) throws PairingException {
        var tree = new LinkedHashMap<>(pairing.toTree());
        tree.put("facts", ports.pairings().facts(pairing.id()));
        return tree;
    }

    private Object update(Arguments arguments) throws PairingException {
        var change = new PairingChange(
                arguments.optionalText("label").orElse(null),
                arguments.optionalText("deviceName").orElse(null),
                arguments.optionalText("brokerUrl").orElse(null),
                ScopeArguments.forChange(arguments),
                arguments.object("policy"),
                arguments.object("limits"),
                terms.expires(arguments),
                terms.remoteAllowed(arguments));
        return ports.pairings().update(arguments.text("id"), change).toTree();
    }

    private Object sync(Arguments arguments) throws PairingException {
        var report = ports.pairings().sync(arguments.text("id"));
        return Map.of("claimed", report.claimed(), "delivered", report.delivered(), "published", report.published());
    }
}
