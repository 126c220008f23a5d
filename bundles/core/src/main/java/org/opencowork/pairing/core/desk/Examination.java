package org.opencowork.pairing.core.desk;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;

/** Goes the way to a pairing's broker step by step, and says at each what is so and what to do. Thread-safe. */
final class Examination {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(2);

    private final Ports ports;
    private final Tokens tokens;
    private final Connectors connectors;

    Examination(Ports ports, Tokens tokens, Connectors connectors) {
        this.ports = ports;
        this.tokens = tokens;
        this.connectors = connectors;
    }

    List<Finding> of(Pairing pairing) throws StoreException {
        if (pairing.revoked()) {
            return List.of(new Finding(
                    "pairing",
                    Sentence.of("check.revoked", "It was revoked, so there is no way to its broker."),
                    null));
        }
        var found = new ArrayList<Finding>();
        var broker = broker(pairing);
        found.add(address(pairing, broker.well()));
        found.add(token(pairing));
        found.add(broker);
        clock(pairing).ifPresent(found::add);
        longPoll(pairing).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** Where a proxy looks the broker up, this computer need not be able to. */
    private Finding address(Pairing pairing, boolean reached) {
        var verdict = ports.egress().<DialVerdict, RuntimeException>use(rules -> rules.resolve(pairing.brokerUrl()));
        if (verdict.allowed()) {
            return new Finding(
                    "address",
                    Sentence.of(
                            "check.address",
                            addresses(verdict) + ", " + verdict.networkClass() + ".",
                            addresses(verdict)),
                    null);
        }
        var remedy = verdict.transientFailure()
                ? Sentence.of(
                        "check.offline",
                        "See whether this computer is online and its DNS answers; behind a proxy, start with --proxy.")
                : Sentence.of(
                        "check.public_only",
                        "Only a public address, or localhost, may get the token: set another URL with"
                                + " \"pairing update ID --broker-url U\".");
        return reached
                ? new Finding(
                        "address",
                        Sentence.of("check.proxy", "Looked up by the proxy, as here " + verdict.reason() + "."),
                        null)
                : new Finding(
                        "address",
                        Sentence.of("check.undialable", "It cannot be dialled: " + verdict.reason() + "."),
                        remedy);
    }

    private static String addresses(DialVerdict verdict) {
        return verdict.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }

    private Finding token(Pairing pairing) {
        try {
            tokens.borrow(pairing.id()).close();
            return new Finding("token", Sentence.of("check.token", "It is kept, and can be read."), null);
        } catch (SecretStoreException | PortEmptyException unreadable) {
            return new Finding("token", Sentence.of("check.no_token", "It cannot be read."), Sentence.of(unreadable));
        }
    }

    /** A heartbeat proves the connection, TLS, proxy, broker and token at once; a failure says which is in the way. */
    private Finding broker(Pairing pairing) throws StoreException {
        var asked = ports.timer().nanos();
        try {
            connectors.beat(pairing);
            var took = Duration.ofNanos(ports.timer().nanos() - asked);
            return new Finding(
                    "broker",
                    Sentence.of("check.beat", "It took a heartbeat, in " + took.toMillis() + " ms.", took.toMillis()),
                    null);
        } catch (TransportException | SecretStoreException | PortEmptyException failure) {
            return new Finding("broker", Sentence.of("check.no_beat", "It took no heartbeat."), Sentence.of(failure));
        }
    }

    private Optional<Finding> clock(Pairing pairing) {
        return connectors.brokerTime(pairing.id()).map(there -> {
            var ahead = Duration.between(there, ports.clock().instant());
            var seconds = Math.abs(ahead.toSeconds());
            var off = ahead.abs().compareTo(CLOCKS_MAY_DIFFER) > 0;
            return new Finding(
                    "clock",
                    ahead.isNegative()
                            ? Sentence.of(
                                    "check.clock_behind",
                                    "This computer's is " + seconds + " s behind the broker's.",
                                    seconds)
                            : Sentence.of(
                                    "check.clock_ahead",
                                    "This computer's is " + seconds + " s ahead of the broker's.",
                                    seconds),
                    off
                            ? Sentence.of(
                                    "check.set_clock",
                                    "Set this computer's clock; leases go by the broker's and are kept all the same.")
                            : null);
        });
    }

    private Optional<Finding> longPoll(Pairing pairing) {
        return connectors
                .brokerHolds(pairing.id())
                .map(holds -> new Finding(
                        "long poll",
                        holds
                                ? Sentence.of("check.holds", "The broker holds claims, so commands come at once.")
                                : Sentence.of(
                                        "check.polls", "The broker does not hold claims, so commands come within 5 s."),
                        null));
    }
}
