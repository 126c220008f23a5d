package org.opencowork.pairing.core.bench;

import java.net.URI;
import java.time.Instant;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;

/** A pairing as it is when it was just made, and not switched on. */
public final class PlainPairing {

    private PlainPairing() {}

    /** Returns one with this id. */
    public static Pairing of(String id) {
        return new Pairing(
                id,
                "Phone",
                "Laptop",
                PairingStatus.DISABLED,
                false,
                URI.create("https://broker.example"),
                Scope.ALL_SESSIONS,
                Policy.DEFAULT,
                Limits.DEFAULT,
                Term.OPEN,
                false,
                Presence.NEVER,
                null,
                new Credential(true, "device", Instant.EPOCH, null),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }
}
