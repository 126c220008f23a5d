package org.opencowork.pairing.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.runtime.RuntimeHealth;

/** Which parts of the Desktop work at this moment. */
final class HealthOperation implements Operation {

    private static final RuntimeHealth NO_RUNTIME =
            new RuntimeHealth(false, "no agent runtime is configured", List.of());

    private final Ports ports;

    HealthOperation(Ports ports) {
        this.ports = ports;
    }

    @Override
    public Object run(Arguments arguments) throws PairingException {
        var health = ports.runtime().map(runtime -> runtime.health()).orElse(NO_RUNTIME);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("pid", ProcessHandle.current().pid());
        tree.put("runtime", Map.of("ready", health.ready(), "summary", health.summary()));
        tree.put("secrets", ports.secrets().isPresent());
        tree.put("pairings", ports.pairings().list().size());
        return tree;
    }
}
