package org.opencowork.pairing.audit.file;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the log signed from time to time, and keeps in the secret store how far.
 *
 * <p>Thread-safe. All that may wait for the secret store is done on a thread of its own; meanwhile the log goes on, and
 * is signed later. Nothing is done while the log is not in use.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int PATIENCE_SECONDS = 5;

    private final GroupAppender appender;
    private final Signer signer;
    private final Keyring keyring;
    private Optional<Keyring.Signed> remembered = Optional.empty();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var signing = new Thread(task, "pairing-audit-signer");
        signing.setDaemon(true);
        return signing;
    });

    Checkpoints(GroupAppender appender, Signer signer, Keyring keyring, Duration first, Duration every) {
        this.appender = appender;
        this.signer = signer;
        this.keyring = keyring;
        var unused = thread.scheduleWithFixedDelay(
                this::signWithAKey, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Signs the end of the log, where there is a key already, and gives that some seconds. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            thread.execute(this::sign);
            thread.shutdown();
            try {
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException hurried) {
                thread.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    private void signWithAKey() {
        if (!appender.isInUse()) {
            return;
        }
        try {
            if (!signer.isReady()) {
                remembered = keyring.lastSigned();
                var known = remembered.isPresent()
                        ? keyring.key(remembered.get().keyId())
                        : Optional.<CheckpointKey>empty();
                signer.begin(
                        known.isPresent() ? known.get() : keyring.newKey(),
                        remembered.map(Keyring.Signed::line).orElse(Head.NONE));
            }
            sign();
        } catch (SecretStoreException locked) {
            LOG.info("The audit is not signed for now: {}.", Keyring.why(locked));
        }
    }

    private void sign() {
        try {
            if (signer.isReady()) {
                appender.checkpoint().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                remember();
            }
        } catch (AuditException | ExecutionException | TimeoutException failed) {
            LOG.warn("The audit could not be signed; it will be tried again: {}", failed.getMessage());
        } catch (SecretStoreException locked) {
            LOG.info("How far the audit is signed could not be kept: {}.", Keyring.why(locked));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void remember() throws SecretStoreException {
        var last = signer.last();
        if (last.isPresent() && !last.equals(remembered)) {
            keyring.remember(last.get());
            remembered = last;
        }
    }
}
