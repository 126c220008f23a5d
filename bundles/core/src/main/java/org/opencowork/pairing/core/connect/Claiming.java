package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.command.BrokerClock;
import org.opencowork.pairing.core.command.CommandIntake;
import org.opencowork.pairing.core.command.CursorKeeper;

/** Asks the broker for commands, once. Not thread-safe, but {@link #hurry()} and {@link #end()} may come from anywhere. */
final class Claiming {

    private static final Duration HOLD = Duration.ofSeconds(50);

    /** Shorter ones look like answers at once. */
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);

    private static final Duration CLOCK_GOOD_FOR = Duration.ofMinutes(10);
    private static final int MOST = 128;
    private static final int BATCH = 32;

    /** Asked for however busy we are, since it may be an {@code abort} of what keeps us busy. */
    private static final int LEAST = 4;

    /** Short for someone who waits for an {@code abort}, long enough for a burst to make room for a batch. */
    private static final Duration UNTIL_ROOM = Duration.ofMillis(50);

    private final BrokerLine line;
    private final BrokerClock clock;
    private final CursorKeeper cursor;
    private final CommandIntake intake;
    private final PairingState state;
    private final Duration lease;
    private volatile Cancellation current = new Cancellation();
    private volatile boolean over;
    private long clockReadNanos;

    Claiming(Link link) {
        line = link.line();
        clock = link.clock();
        cursor = link.cursor();
        intake = link.intake();
        state = link.state();
        lease = link.lease();
        clockReadNanos = clock.nanos() - CLOCK_GOOD_FOR.toNanos();
    }

    /**
     * What a claim brought.
     *
     * @param mayHaveBeenHeld the broker was asked to let the request wait for a command
     * @param news how many commands it brought that we were not busy with already
     */
    record Claimed(Claim claim, boolean mayHaveBeenHeld, int news) {}

    /**
     * Claims, and hands what came to the intake unless the broker says that the pairing is over.
     *
     * @param mayHold the broker may let the request wait for a command
     */
    Claimed claim(Pairing pairing, boolean mayHold) throws TransportException, SecretStoreException, StoreException {
        var held = mayHold && clock.nanos() - clockReadNanos < CLOCK_GOOD_FOR.toNanos();
        var request = new ClaimRequest(
                cursor.position(), room(), lease, held ? hold() : Duration.ZERO, capabilities(pairing));
        var whole = false;
        cursor.asking();
        try {
            var claimed = takenIn(send(pairing, request), held);
            whole = true;
            return claimed;
        } finally {
            cursor.ended(whole);
        }
    }

    private Claimed takenIn(Claim answer, boolean held) throws StoreException {
        clock.observe(answer.brokerTime(), answer.askedAtNanos(), clock.nanos());
        clockReadNanos = held ? clockReadNanos : clock.nanos();
        if ("revoked".equals(answer.remoteStatus())) {
            return new Claimed(answer, held, 0);
        }
        var taken = intake.offer(answer.commands());
        if (taken.commands() == 0 && keepsNothingBack(answer)) {
            cursor.nothingCame(answer.askedAtNanos(), intake::busyWith);
        }
        return new Claimed(answer, held, taken.news());
    }

    /** A broker that drains, or has some trouble, may have commands that it does not send. */
    private static boolean keepsNothingBack(Claim answer) {
        return answer.explicit() && (answer.remoteStatus() == null || "online".equals(answer.remoteStatus()));
    }

    /** Not until long after it could prove something; longer each time if, for whatever reason, it does not. */
    private Duration hold() {
        var proof = cursor.proofNanos(intake::busyWith);
        if (proof.isEmpty()) {
            return HOLD;
        }
        var wait = Duration.ofNanos(proof.getAsLong() - clock.nanos())
                .abs()
                .plus(SHORTEST_HOLD)
                .truncatedTo(ChronoUnit.SECONDS);
        return wait.compareTo(HOLD) < 0 ? wait : HOLD;
    }

    /** Ends a claim that is being held, so that the next one is sent at once. */
    void hurry() {
        current.cancel();
    }

    /** Ends a claim that is being held, and sends none any more. */
    void end() {
        over = true;
        current.cancel();
    }

    private Claim send(Pairing pairing, ClaimRequest request) throws TransportException, SecretStoreException {
        current = new Cancellation();
        if (over) {
            current.cancel();
        }
        return line.call(pairing, current, (transport, access) -> transport.claim(access, request));
    }

    private int room() {
        intake.awaitAtMost(MOST - BATCH, UNTIL_ROOM);
        return Math.max(LEAST, MOST - intake.busy());
    }

    private Map<String, Object> capabilities(Pairing pairing) {
        var capabilities = new LinkedHashMap<String, Object>();
        capabilities.put(
                "commands",
                Stream.of(CommandKind.values()).map(CommandKind::wire).toList());
        capabilities.put("workspaces", pairing.scope().workspaceIds());
        capabilities.put("policy", state.policy().toTree());
        return capabilities;
    }
}
