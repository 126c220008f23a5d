package org.opencowork.pairing.broker.http;

import java.time.InstantSource;
import java.util.List;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.BrokerLimits;
import org.opencowork.pairing.broker.domain.CommandEnd;
import org.opencowork.pairing.broker.domain.KnownPairing;
import org.opencowork.pairing.broker.domain.RemoteStatus;
import org.opencowork.pairing.broker.domain.TokenDigest;

/** All that the broker answers to. */
final class Endpoints {

    private Endpoints() {}

    static List<Endpoint<?>> desktop(Broker broker, BrokerLimits limits) {
        var path = "/api/desktop-pairing";
        var known = new DesktopGate(broker);
        Gate<KnownPairing> live = new LivePairingGate(known);
        var bound = new InFlight(limits.requestsPerPairing());
        return List.of(
                Endpoint.post(path + "/heartbeat", live, bound.bounded(new HeartbeatRoute(broker))),
                Endpoint.post(path + "/commands/claim", live, bound.bounded(new ClaimRoute(broker))),
                Endpoint.post(
                        path + "/commands/:id/ack", live, bound.bounded(new ResultRoute(broker, CommandEnd.COMPLETED))),
                Endpoint.post(
                        path + "/commands/:id/fail", live, bound.bounded(new ResultRoute(broker, CommandEnd.FAILED))),
                Endpoint.post(path + "/events", live, bound.bounded(new EventsRoute(broker))),
                Endpoint.post(path + "/revoke", known, bound.bounded(new DesktopRevokeRoute(broker))));
    }

    static List<Endpoint<?>> remote(Broker broker, TokenDigest remoteKey, InstantSource clock) {
        var path = "/api/remote/pairings";
        var gate = new RemoteGate(remoteKey);
        var revoke = new TurnRoute(broker, RemoteStatus.REVOKED);
        return List.of(
                Endpoint.post(path, gate, new RegisterRoute(broker)),
                Endpoint.get(path + "/:id", gate, new PairingRoute(broker)),
                Endpoint.delete(path + "/:id", gate, revoke),
                Endpoint.post(path + "/:id/revoke", gate, revoke),
                Endpoint.post(path + "/:id/token", gate, new TokenRoute(broker)),
                Endpoint.post(path + "/:id/drain", gate, new TurnRoute(broker, RemoteStatus.DRAINING)),
                Endpoint.post(path + "/:id/resume", gate, new TurnRoute(broker, RemoteStatus.ONLINE)),
                Endpoint.post(path + "/:id/commands", gate, new EnqueueRoute(broker)),
                Endpoint.get(path + "/:id/commands/:commandId", gate, new CommandRoute(broker, clock)),
                Endpoint.get(path + "/:id/events", gate, new EventPageRoute(broker)));
    }
}
