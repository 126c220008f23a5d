package org.opencowork.pairing.itests.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.secrets.Secret;

/** A pairing that the broker knows, with its token. */
record Paired(Pairing pairing, Secret token) {

    static Paired with(Remote remote) throws IOException, InterruptedException {
        var now = Instant.now();
        var pairing = new Pairing(
                "pairing_" + UUID.randomUUID(),
                "Phone",
                "Bench",
                PairingStatus.PAIRED_OFFLINE,
                true,
                remote.url(),
                Scope.ALL_SESSIONS,
                Policy.DEFAULT,
                Limits.DEFAULT,
                Term.OPEN,
                false,
                Presence.NEVER,
                null,
                new Credential(true, "device_" + UUID.randomUUID(), now, null),
                now,
                now,
                null,
                null);
        var token = Secret.copyOf(("ocp_" + UUID.randomUUID()).toCharArray());
        remote.register(pairing.id(), pairing.credential().deviceId(), token);
        return new Paired(pairing, token);
    }

    String id() {
        return pairing.id();
    }
}
