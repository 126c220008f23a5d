package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.shared.files.PrivateFiles;
import org.opencowork.pairing.shared.work.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does all writing on one thread, so that entries which come at the same moment share one flush.
 *
 * <p>Thread-safe. The log is opened at first use; where that fails, the next use tries again.
 */
final class GroupAppender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupAppender.class);
    private static final int MOST_IN_A_FLUSH = 256;

    private record Task(List<String> entries, boolean signed, CompletableFuture<LogEnd> done) {}

    private final Inbox<Task> inbox = new Inbox<>(MOST_IN_A_FLUSH);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Path directory;
    private final Rotation rotation;
    private final Clock clock;
    private final Signer signer;
    private final Retention retention;
    private final List<String> findings = new ArrayList<>();
    private @Nullable Log log;
    private volatile boolean started;

    GroupAppender(Path directory, Rotation rotation, Clock clock, Signer signer) {
        this.directory = directory;
        this.rotation = rotation;
        this.clock = clock;
        this.signer = signer;
        this.retention = new Retention(new Segments(directory), rotation, clock);
    }

    /** Adds the entries, already as text; done, with the end of the log then, once they are on disk. */
    CompletableFuture<LogEnd> append(List<String> entries) throws AuditException {
        return ask(new Task(entries, false, new CompletableFuture<>()));
    }

    /** Adds a checkpoint, where there is a key and something new to sign; done once that is on disk. */
    CompletableFuture<LogEnd> checkpoint() throws AuditException {
        return ask(new Task(List.of(), true, new CompletableFuture<>()));
    }

    /** Tells whether anybody has asked for anything. */
    boolean isInUse() {
        return started;
    }

    private CompletableFuture<LogEnd> ask(Task task) throws AuditException {
        if (!started) {
            start();
        }
        if (!inbox.add(task)) {
            throw new AuditException("The audit in " + directory + " is closed: the program is ending.");
        }
        return task.done;
    }

    /** Ends the thread after what was already asked for. */
    @Override
    public void close() {
        inbox.close();
        synchronized (this) {
            if (!started) {
                ended.complete(true);
            }
        }
        ended.join();
    }

    private synchronized void start() {
        if (!started) {
            started = true;
            var thread = new Thread(this::run, "pairing-audit-writer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        for (var batch = inbox.take(); !batch.isEmpty(); batch = inbox.take()) {
            write(batch);
        }
        end();
    }

    private void write(List<Task> batch) {
        try {
            var open = log();
            announce(open);
            var entries = batch.stream().flatMap(task -> task.entries.stream()).toList();
            var segment = open.end().segment();
            if (!entries.isEmpty()) {
                open.append(entries);
            }
            var end = open.end();
            batch.stream().filter(task -> !task.signed).forEach(task -> task.done.complete(end));
            if (end.segment() != segment || batch.stream().anyMatch(Task::signed)) {
                sign(open);
            }
            batch.forEach(task -> task.done.complete(open.end()));
            if (batch.stream().anyMatch(Task::signed)) {
                cut(open);
            }
        } catch (IOException | AuditException | RuntimeException | Error failure) {
            batch.forEach(task -> task.done.completeExceptionally(failure));
        }
    }

    private void sign(Log open) throws IOException {
        var line = open.end().head();
        var checkpoint = signer.checkpointAfter(line);
        if (checkpoint.isPresent()) {
            open.append(List.of(checkpoint.get()));
            signer.signed(line);
        }
    }

    private void cut(Log open) {
        try {
            retention.carryOut(open, signer);
        } catch (IOException failure) {
            LOG.warn("Old entries of the audit in {} are not taken away yet: {}", directory, failure.getMessage());
        }
    }

    private Log log() throws IOException, AuditException {
        var open = log;
        if (open == null) {
            PrivateFiles.makeDirectory(directory);
            var recovery = new Recovery(directory);
            open = Log.open(directory, rotation, clock, recovery.end());
            log = open;
            findings.addAll(recovery.findings());
            findings.forEach(finding -> LOG.warn("The audit in {} is not as it was left. {}", directory, finding));
        }
        return open;
    }

    /** Writes what was found at opening into the log itself, before anything else. */
    private void announce(Log open) throws IOException {
        if (!findings.isEmpty()) {
            open.append(findings.stream()
                    .map(finding -> OwnEntry.of(AuditAction.AUDIT_RECOVERED, finding, clock))
                    .map(ChainedLine::text)
                    .toList());
            findings.clear();
        }
    }

    private void end() {
        try {
            if (log != null) {
                log.close();
            }
        } catch (IOException failure) {
            LOG.warn(
                    "The audit in {} was not closed properly; nothing that was acknowledged is lost",
                    directory,
                    failure);
        }
        ended.complete(true);
    }
}
