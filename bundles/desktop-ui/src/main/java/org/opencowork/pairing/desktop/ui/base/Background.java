package org.opencowork.pairing.desktop.ui.base;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.PairingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything runs that may block, so that a frozen broker or keyring never freezes a window.
 *
 * <p>Thread-safe. Outcomes arrive on the event thread; none arrives once this is closed.
 */
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int MOST_AT_ONCE = 12;
    private static final long IDLE_SECONDS = 20;

    private final Texts texts;
    private final ExecutorService workers;

    /** Takes the words in which a failure is told. */
    public Background(Texts texts) {
        this.texts = texts;
        workers = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Background::daemon);
    }

    /** Does the work off the event thread; then hands over its result, or in a sentence why there is none. */
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        try {
            workers.execute(() -> attempt(work, done, failed));
        } catch (RejectedExecutionException full) {
            LOG.debug("Too much is under way in the background", full);
            SwingUtilities.invokeLater(() -> failed.accept(texts.of("trouble.busy")));
        }
    }

    private <T> void attempt(Callable<T> work, Consumer<T> done, Consumer<String> failed) {
        try {
            var result = work.call();
            tell(() -> done.accept(result));
        } catch (ToldException told) {
            tell(() -> failed.accept(told.words()));
        } catch (PairingException refused) {
            tell(() -> failed.accept(texts.of(refused)));
        } catch (AuditException broken) {
            tell(() -> failed.accept(texts.of("said.audit", texts.of(broken.sentence()))));
        } catch (Exception bug) {
            LOG.error("Work for the window failed", bug);
            tell(() -> failed.accept(texts.of("trouble.unexpected")));
        }
    }

    private void tell(Runnable outcome) {
        SwingUtilities.invokeLater(() -> {
            if (!workers.isShutdown()) {
                outcome.run();
            }
        });
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "pairing-window-work");
        thread.setDaemon(true);
        return thread;
    }
}
