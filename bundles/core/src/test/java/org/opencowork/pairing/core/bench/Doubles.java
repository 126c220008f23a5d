package org.opencowork.pairing.core.bench;

import java.time.Duration;
import java.util.Random;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.core.port.Chance;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.ThreadTimer;

/** Everything around the core, in memory. */
public record Doubles(
        MemoryPairings pairings,
        MemoryJournal journal,
        MemoryOutbox outbox,
        MemoryRegistry registry,
        MemoryProposals proposals,
        MemorySecrets secrets,
        RecordingAudit audit,
        ScriptedTransport broker,
        FakeRuntime runtime,
        PlainRedactor redactor,
        EgressRules egress,
        TestClock clock,
        Chronicle chronicle) {

    /** Returns a computer on which nothing was ever paired. */
    public static Doubles fresh() {
        var chronicle = new Chronicle();
        return new Doubles(
                new MemoryPairings(),
                new MemoryJournal(chronicle),
                new MemoryOutbox(),
                new MemoryRegistry(),
                new MemoryProposals(),
                new MemorySecrets(),
                new RecordingAudit(chronicle),
                new ScriptedTransport(),
                new FakeRuntime(chronicle),
                new PlainRedactor(),
                new LetterRules(),
                new TestClock(),
                chronicle);
    }

    /** Returns ports with all of it plugged in but the redactor; an empty place is not waited for long. */
    public Ports ports() {
        var shortly = Duration.ofMillis(100);
        var ports = new Ports(
                pairings,
                journal,
                outbox,
                registry,
                proposals,
                new Port<>("transport", shortly),
                new Port<>("rules", shortly),
                new Port<>("redaction", Duration.ofDays(1)),
                new Port<>("secret store", shortly),
                new Port<>("audit", shortly),
                new Port<>("coding agent", shortly),
                clock,
                new Chance(new Random(42)),
                new ThreadTimer("bench-timer"));
        ports.transport().plug(broker, rank(0));
        ports.egress().plug(egress, rank(0));
        ports.secrets().plug(secrets, rank(0));
        ports.audit().plug(audit, rank(0));
        ports.runtime().plug(runtime, rank(0));
        return ports;
    }

    /** Returns a rank as the ports take it. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Comparable<Object> rank(int rank) {
        return (Comparable) Integer.valueOf(rank);
    }
}
