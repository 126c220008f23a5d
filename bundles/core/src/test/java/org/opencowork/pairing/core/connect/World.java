package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.PlainPairing;
import org.opencowork.pairing.core.pairing.Edit;

/** What outlives a process: time, the disk, the broker, the coding agent, and the truth about all of them. */
final class World {

    static final String PAIRING = "pair-1";
    static final List<String> SESSIONS = List.of("ses-0", "ses-1");

    private static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00.400Z");
    private static final long BEGAN_NANOS = TimeUnit.DAYS.toNanos(1);

    final Doubles disk = Doubles.fresh();
    final BrokerModel broker;
    final AgentModel agent;
    private final List<String> diary = new ArrayList<>();
    private long nanos = BEGAN_NANOS;
    private int ownSecondsAhead;
    private int brokersSecondsAhead;
    private int toldSecondsAhead;
    private boolean redactorThere = true;
    private boolean revoked;
    private @Nullable String broken;

    World(boolean trustsTheCursor) throws Exception {
        broker = new BrokerModel(this, trustsTheCursor);
        agent = new AgentModel(this);
        disk.pairings().save(pairing());
        disk.secrets().put(new SecretName("pairing." + PAIRING + ".token"), Secret.copyOf("ocp_x".toCharArray()));
        for (var session : SESSIONS) {
            disk.registry().add(new RegisteredSession(session, null, BEGAN));
        }
    }

    private static Pairing pairing() {
        var policy = new Policy(
                true, true, RemoteAnswers.REMOTE_ALLOWED, RemoteAnswers.REMOTE_ALLOWED, false, false, false, false);
        return Edit.of(PlainPairing.of(PAIRING))
                .status(PairingStatus.PAIRED_OFFLINE, null)
                .enabled(true)
                .policy(policy)
                .build();
    }

    long nanos() {
        return nanos;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    Instant ownTime() {
        return trueTime().plusSeconds(ownSecondsAhead);
    }

    Instant brokersTime() {
        return trueTime().plusSeconds(brokersSecondsAhead);
    }

    /** Tells the broker's time to the Desktop, cut to the second. */
    Instant tellBrokersTime() {
        toldSecondsAhead = brokersSecondsAhead;
        return brokersTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the broker's time as the Desktop can know it: its clock may have been set since it last told. */
    Instant toldTime() {
        return trueTime().plusSeconds(toldSecondsAhead);
    }

    private Instant trueTime() {
        return BEGAN.plusNanos(nanos - BEGAN_NANOS);
    }

    void setOwnClock(int secondsAhead) {
        ownSecondsAhead = secondsAhead;
    }

    void setBrokersClock(int secondsAhead) {
        brokersSecondsAhead = secondsAhead;
    }

    boolean redactorThere() {
        return redactorThere;
    }

    void redactorThere(boolean there) {
        redactorThere = there;
    }

    /** A revocation has returned. */
    void revoked() {
        note("revoked");
        revoked = true;
    }

    /** Tells whether a revocation has returned. */
    boolean isRevoked() {
        return revoked;
    }

    /** Tells whether a revocation has come as far as the disk. */
    boolean isOver() {
        return disk.pairings().load().stream().allMatch(Pairing::revoked);
    }

    synchronized void note(String line) {
        diary.add(line);
    }

    /** Notes that a promise was broken, unless one was before. */
    synchronized void promise(boolean kept, String what) {
        if (!kept && broken == null) {
            note("BROKEN: " + what);
            broken = what;
        }
    }

    /** Fails if a promise was broken. */
    synchronized void check() {
        if (broken != null) {
            throw new AssertionError(broken + "\n" + String.join("\n", diary));
        }
    }
}
