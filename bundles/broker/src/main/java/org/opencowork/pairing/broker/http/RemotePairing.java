package org.opencowork.pairing.broker.http;

import java.time.Duration;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.PairingReport;

/** What the routes of the remote API that are about one pairing have in common. */
final class RemotePairing {

    private RemotePairing() {}

    /** The pairing that the path names; 404 if there is none. */
    static PairingReport find(Broker broker, Call call) {
        return broker.pairing(call.parameter("id")).orElseThrow(RemotePairing::unknown);
    }

    static RefusedException unknown() {
        return RefusedException.notFound("No such pairing is registered here; register it first.");
    }

    /** How long the query would have the answer wait; nobody is held longer than a day, and mostly much shorter. */
    static Duration wait(Call call) {
        return Duration.ofSeconds(
                Math.min(call.head().number("wait", 0), Duration.ofDays(1).toSeconds()));
    }
}
