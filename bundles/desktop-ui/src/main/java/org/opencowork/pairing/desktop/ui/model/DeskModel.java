package org.opencowork.pairing.desktop.ui.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the ports about once a second on a thread of its own, and tells the event thread what has changed.
 *
 * <p>{@link #current} and the listeners belong to the event thread; a listener is first told when something changes.
 */
public final class DeskModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeskModel.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Ports ports;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock =
            new ScheduledThreadPoolExecutor(1, DeskModel::daemon, new ThreadPoolExecutor.DiscardPolicy());
    private Snapshot current = Snapshot.EMPTY;

    /** Takes the ports; nothing is read yet. */
    public DeskModel(Ports ports) {
        this.ports = ports;
    }

    /** Begins to read. */
    public void start() {
        var reading = clock.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debug("Reading the ports: {}", !reading.isDone());
    }

    /** Reads soon, because something was done; does nothing once this is closed. */
    public void poke() {
        clock.execute(this::look);
    }

    /** Returns what was last read. */
    public Snapshot current() {
        return current;
    }

    /** Tells of each change from now on. */
    public void listen(Consumer<Snapshot> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        try {
            var read = new Reading(ports).read();
            SwingUtilities.invokeLater(() -> tell(read));
        } catch (RuntimeException bug) {
            LOG.error("Reading what the window shows stumbled", bug);
        }
    }

    private void tell(Snapshot read) {
        if (!read.equals(current)) {
            current = read;
            listeners.forEach(listener -> listener.accept(read));
        }
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "pairing-window-model");
        thread.setDaemon(true);
        return thread;
    }
}
