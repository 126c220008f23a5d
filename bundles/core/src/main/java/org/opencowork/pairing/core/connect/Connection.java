package org.opencowork.pairing.core.connect;

import java.util.Optional;
import java.util.function.Consumer;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.core.port.Ports;

/** A pairing that is in touch with its broker, or trying to be. Thread-safe. */
final class Connection {

    private final Contact contact;
    private final ClaimRound round;
    private final Loop claims;
    private final Loop pump;
    private final Claiming claiming;

    Connection(Ports ports, Link link, Consumer<String> revoked) {
        contact = new Contact(link);
        var pairingId = link.state().pairing().id();
        claiming = new Claiming(link);
        pump = new Loop("pairing-pump-" + pairingId, new PumpRound(ports, link, contact, claiming::hurry));
        round = new ClaimRound(ports, link, claiming, contact, new Ending() {
            @Override
            public void connected() {
                pump.wake();
            }

            @Override
            public void revoked(String why) {
                revoked.accept(why);
            }
        });
        claims = new Loop("pairing-claims-" + pairingId, round);
    }

    /** Begins to greet, claim and publish. */
    void open() {
        claims.open();
        pump.open();
    }

    /** Something waits in the outbox. */
    void wakePump() {
        pump.wake();
    }

    /** What was waited for may be there now. A claim that the broker holds goes on: it may be bringing commands. */
    void wake() {
        claims.wake();
        pump.wake();
    }

    /** Whatever is held may be dead: it is ended and sent anew. */
    void renew() {
        claiming.hurry();
        wake();
    }

    /** Something here is in the way of every command: the next claim waits until the way is free. */
    void hindered(Sentence why) {
        if (contact.proved()) {
            contact.hindered(why);
            claiming.hurry();
        }
    }

    /** Tells whether the broker lets a claim wait for a command; empty while it is not in touch. */
    Optional<Boolean> brokerHolds() {
        return contact.proved() ? Optional.of(round.brokerHolds()) : Optional.empty();
    }

    /** Sends a heartbeat soon if there is news of what can be done here. */
    void look() {
        if (contact.hasNews()) {
            pump.wake();
        }
    }

    /** Claims nothing any more, and stops publishing after what is under way. */
    void close() {
        claims.close();
        claiming.end();
        pump.close();
    }
}
