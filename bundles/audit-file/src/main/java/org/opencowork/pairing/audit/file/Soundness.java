package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the log is whole, and when that was last seen. Thread-safe. */
final class Soundness {

    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);
    private static final Sentence NOT_CHECKED = Sentence.of(
            "audit.unchecked",
            "Its newest file is whole. The Desktop checks all of it soon after its start; now: pairing audit verify");

    private final Path directory;
    private final Ends ends;
    private final Keyring keyring;
    private final Clock clock;
    private volatile @Nullable Checked checked;

    /** Tells where the log ends once all is written that was asked for before. */
    @FunctionalInterface
    interface Ends {
        LogEnd end() throws AuditException;
    }

    /** The last check of the whole chain. */
    private record Checked(AuditVerdict verdict, Instant at) {}

    Soundness(Path directory, Ends ends, Keyring keyring, Clock clock) {
        this.directory = directory;
        this.ends = ends;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Reads all of it. */
    AuditVerdict verify() throws AuditException {
        var signatures = new Signatures(keyring);
        var end = ends.end();
        try {
            var verdict =
                    ChainCheck.ofAll(new Segments(directory), end, signatures).verdict();
            checked = new Checked(verdict, clock.instant());
            return verdict;
        } catch (IOException failure) {
            throw Unusable.of(directory, failure);
        }
    }

    /** Reads the newest file, if all of it was whole when it was last read. */
    AuditVerdict health() throws AuditException {
        var known = checked;
        if (known != null && !known.verdict.whole()) {
            return known.verdict;
        }
        var end = ends.end();
        try {
            var newest = ChainCheck.ofNewest(new Segments(directory), end).verdict();
            return newest.whole()
                    ? new AuditVerdict(true, newest.entries(), known == null ? NOT_CHECKED : wholeAt(known.at))
                    : newest;
        } catch (IOException failure) {
            throw Unusable.of(directory, failure);
        }
    }

    /** Reads all of it for nobody in particular, and writes down what is not whole. */
    void check(AuditSink sink) {
        try {
            if (Files.isDirectory(directory)) {
                var verdict = verify();
                if (!verdict.whole()) {
                    LOG.error("The audit in {} is not whole. {}", directory, verdict.finding());
                    sink.append(OwnEntry.of(AuditAction.AUDIT_BROKEN, verdict.finding(), clock));
                }
            }
        } catch (AuditException failure) {
            LOG.warn("The audit was not checked: {}", failure.getMessage());
        }
    }

    private static Sentence wholeAt(Instant when) {
        return Sentence.of(
                "audit.whole_at",
                "All of it was whole at " + when.truncatedTo(ChronoUnit.SECONDS) + ", and its newest file is now.",
                when.truncatedTo(ChronoUnit.SECONDS));
    }
}
