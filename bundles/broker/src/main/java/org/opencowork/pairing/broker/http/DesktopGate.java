package org.opencowork.pairing.broker.http;

import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** Lets in a Desktop by its pairing's token, even if the pairing has been revoked. */
record DesktopGate(Broker broker) implements Gate<KnownPairing> {

    @Override
    public KnownPairing admit(RequestHead head) {
        var pairing = head.bearerToken()
                .map(TokenDigest::of)
                .flatMap(broker::pairingWith)
                .orElseThrow(DesktopGate::unknown);
        if (!isNamed(head, "x-open-cowork-pairing-id", pairing.id())
                || !isNamed(head, "x-open-cowork-device-id", pairing.deviceId())) {
            throw RefusedException.forbidden(
                    "The token belongs to another pairing or device than the x-open-cowork headers name.");
        }
        return pairing;
    }

    private static boolean isNamed(RequestHead head, String header, String id) {
        return head.header(header).filter(id::equals).isPresent();
    }

    private static RefusedException unknown() {
        return new RefusedException(Answer.problem(
                        401, "Unauthorized", "This broker knows no pairing with this token; pair the Desktop again.")
                .with("WWW-Authenticate", "Bearer"));
    }
}
