package org.opencowork.pairing.core.connect;

import java.time.Duration;
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

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration HOLD = Duration.ofSeconds(50);
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
    private volatile Cancellation current = new Cancellation();
    private volatile boolean over;
    private long clockReadNanos;

    Claiming(BrokerLine line, BrokerClock clock, CursorKeeper cursor, CommandIntake intake) {
        this.line = line;
        this.clock = clock;
        this.cursor = cursor;
        this.intake = intake;
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
        var request =
                new ClaimRequest(cursor.position(), room(), LEASE, held ? HOLD : Duration.ZERO, capabilities(pairing));
        var answer = send(pairing, request);
        clock.observe(answer.brokerTime(), answer.askedAtNanos(), clock.nanos());
        clockReadNanos = held ? clockReadNanos : clock.nanos();
        if ("revoked".equals(answer.remoteStatus())) {
            return new Claimed(answer, held, 0);
        }
        var news = (int) answer.commands().stream().filter(intake::offer).count();
        cursor.answered(answer.askedAtNanos());
        return new Claimed(answer, held, news);
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
        try {
            return line.call(pairing, current, (transport, access) -> transport.claim(access, request));
        } catch (TransportException failure) {
            cursor.answerLost();
            throw failure;
        }
    }

    private int room() {
        intake.awaitAtMost(MOST - BATCH, UNTIL_ROOM);
        return Math.max(LEAST, MOST - intake.busy());
    }

    private static Map<String, Object> capabilities(Pairing pairing) {
        var capabilities = new LinkedHashMap<String, Object>();
        capabilities.put(
                "commands",
                Stream.of(CommandKind.values()).map(CommandKind::wire).toList());
        capabilities.put("workspaces", pairing.scope().workspaceIds());
        capabilities.put("policy", pairing.policy().toTree());
        return capabilities;
    }
}
