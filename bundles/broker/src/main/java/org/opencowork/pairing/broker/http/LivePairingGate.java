package org.opencowork.pairing.broker.http;

import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.RemoteStatus;

/** Lets in a Desktop whose pairing has not been revoked. */
record LivePairingGate(Gate<KnownPairing> desktops) implements Gate<KnownPairing> {

    @Override
    public KnownPairing admit(RequestHead head) {
        var pairing = desktops.admit(head);
        if (pairing.status() == RemoteStatus.REVOKED) {
            throw new RefusedException(
                    Answer.problem(410, "Gone", "The pairing has been revoked; it cannot come back."));
        }
        return pairing;
    }
}
