package org.opencowork.pairing.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStoreException;

/** Looks at every part of the Desktop, and at the way to each broker: what is so, and what to do. */
final class DoctorOperation implements Operation {

    /** It is only looked for; whether it can be told that it is not there shows whether the store is open. */
    private static final SecretName PROBE = new SecretName("pairing.doctor");

    private final Ports ports;

    DoctorOperation(Ports ports) {
        this.ports = ports;
    }

    @Override
    public Object run(Arguments arguments) throws PairingException {
        var found = new ArrayList<Map<String, Object>>();
        for (var finding : List.of(secrets(), agent(), audit())) {
            found.add(finding.toTree());
        }
        var one = arguments.optionalText("id");
        for (var pairing : one.isPresent()
                ? List.of(ports.pairings().get(one.get()))
                : ports.pairings().list()) {
            for (var finding : ports.pairings().examine(pairing.id())) {
                found.add(named(pairing, finding));
            }
        }
        var well = found.stream().allMatch(finding -> Boolean.TRUE.equals(finding.get("well")));
        return Map.of("well", well, "findings", found);
    }

    private static Map<String, Object> named(Pairing pairing, Finding finding) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("pairing", pairing.id());
        tree.put("label", pairing.label());
        tree.putAll(finding.toTree());
        return tree;
    }

    private Finding secrets() {
        var store = ports.secrets();
        if (store.isEmpty()) {
            return new Finding(
                    "secret store",
                    "There is none.",
                    "Choose one with --secret-store file --passphrase-file F, or memory for one run only.");
        }
        try {
            store.get().find(PROBE).ifPresent(secret -> secret.close());
            return new Finding("secret store", store.get().place() + ", open.", null);
        } catch (SecretStoreException closed) {
            return new Finding("secret store", store.get().place() + ", shut.", String.valueOf(closed.getMessage()));
        }
    }

    private Finding agent() {
        var health = ports.runtime().map(runtime -> runtime.health());
        if (health.isEmpty()) {
            return new Finding("coding agent", "It is looked at only where the Desktop runs.", null);
        }
        var summary = health.get().summary();
        return health.get().ready()
                ? new Finding("coding agent", summary, null)
                : new Finding("coding agent", "It cannot be used.", summary);
    }

    private Finding audit() throws PairingException {
        try {
            var verdict = ports.trail().health();
            var entries = " (" + verdict.entries() + " entries)";
            return verdict.whole()
                    ? new Finding("audit", verdict.finding() + entries, null)
                    : new Finding(
                            "audit",
                            verdict.finding() + entries,
                            "Somebody or something has changed it: keep a copy of the data directory, and find out who"
                                    + " can write there.");
        } catch (AuditException unreadable) {
            return new Finding("audit", "It cannot be read.", String.valueOf(unreadable.getMessage()));
        }
    }
}
