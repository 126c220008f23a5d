package org.opencowork.pairing.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.desktop.PairingException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Every operation by its name; the socket and the Gogo shell offer the same ones. Thread-safe. */
@Component(service = Operations.class)
public final class Operations {

    private final Map<String, Operation> byName;

    /** Takes the ports that the operations work on. */
    @Activate
    public Operations(@Reference(name = "ports") Ports ports) {
        var all = new HashMap<String, Operation>();
        all.putAll(new PairingOperations(ports).byName());
        all.putAll(new SessionOperations(ports).byName());
        all.putAll(new ConfirmationOperations(ports).byName());
        all.putAll(new SecretOperations(ports).byName());
        all.putAll(new DepartureOperations(ports).byName());
        all.putAll(new AuditOperations(ports).byName());
        all.put("health", new HealthOperation(ports));
        all.put("doctor", new DoctorOperation(ports));
        byName = Map.copyOf(all);
    }

    Object run(String name, Arguments arguments) throws PairingException {
        var operation = byName.get(name);
        if (operation == null) {
            throw Arguments.invalid("Unknown operation \"" + Text.shown(name) + "\"; known are "
                    + String.join(", ", new TreeSet<>(byName.keySet())) + ".");
        }
        return operation.run(arguments);
    }
}
