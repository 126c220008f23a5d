package org.opencowork.pairing.broker.http;

import org.opencowork.pairing.broker.domain.KnownPairing;

/** Holds what a body says of its sender against the token that came with it. */
final class Identity {

    private Identity() {}

    /** Throws {@link RefusedException} with 403 if the body names another pairing or device. */
    static void require(KnownPairing pairing, Fields body) {
        if (!body.text("pairingId").equals(pairing.id())
                || !body.text("deviceId").equals(pairing.deviceId())) {
            throw RefusedException.forbidden("The body names another pairing or device than the token's.");
        }
    }
}
