package org.opencowork.pairing.core.pairing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.api.store.StoreException;

/**
 * The pairings as they are at this moment, on disk before they are seen; but what has come true already is seen even
 * while the disk does not take it. Thread-safe.
 */
public final class PairingBook {

    private final PairingStore store;
    private final Map<String, Pairing> pairings = new LinkedHashMap<>();
    private final Set<String> behind = new HashSet<>();
    private final List<Consumer<Pairing>> watchers = new CopyOnWriteArrayList<>();

    private PairingBook(PairingStore store) {
        this.store = store;
    }

    /** Opens the book with what the store and the journal hold. */
    public static PairingBook open(PairingStore store, CommandJournal journal) throws StoreException {
        var book = new PairingBook(store);
        for (var pairing : store.load()) {
            book.pairings.put(pairing.id(), unproved(at(pairing, journal.cursor(pairing.id()))));
        }
        return book;
    }

    /** Lets the watcher hear of every change, after it was written; it must be quick. */
    public void watch(Consumer<Pairing> watcher) {
        watchers.add(watcher);
    }

    /** Returns every pairing, oldest first. */
    public synchronized List<Pairing> all() {
        return new ArrayList<>(pairings.values());
    }

    /** Returns the pairing, or empty if there is none of that id. */
    public synchronized Optional<Pairing> find(String id) {
        return Optional.ofNullable(pairings.get(id));
    }

    /** Writes a new pairing. */
    public void add(Pairing pairing) throws StoreException {
        synchronized (this) {
            store.save(pairing);
            pairings.put(pairing.id(), pairing);
        }
        tell(pairing);
    }

    /** Changes a pairing; a change that changes nothing costs nothing. */
    public Pairing change(String id, UnaryOperator<Pairing> change) throws StoreException {
        Pairing after;
        synchronized (this) {
            var before = Optional.ofNullable(pairings.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("no such pairing"));
            after = change.apply(before);
            if (after.equals(before) && !behind.contains(id)) {
                return before;
            }
            store.save(after);
            behind.remove(id);
            pairings.put(id, after);
        }
        tell(after);
        return after;
    }

    /**
     * Changes a pairing as {@link #change} does, for what has come true already, whatever becomes of the disk.
     *
     * @throws StoreException if the change is seen, but not on disk; {@link #catchUp} writes it once there is room
     */
    public void note(String id, UnaryOperator<Pairing> change) throws StoreException {
        try {
            change(id, change);
        } catch (StoreException unwritten) {
            Optional<Pairing> seen;
            synchronized (this) {
                behind.add(id);
                seen = Optional.ofNullable(pairings.computeIfPresent(id, (same, pairing) -> change.apply(pairing)));
            }
            seen.ifPresent(this::tell);
            throw unwritten;
        }
    }

    /** Tells whether the disk has not taken all that is seen. */
    public synchronized boolean isBehind() {
        return !behind.isEmpty();
    }

    /** Writes what the disk did not take before. */
    public void catchUp() throws StoreException {
        Set<String> unwritten;
        synchronized (this) {
            unwritten = Set.copyOf(behind);
        }
        for (var id : unwritten) {
            change(id, UnaryOperator.identity());
        }
    }

    /** Shows a cursor that the journal already holds. */
    public void showCursor(String id, long sequence) {
        synchronized (this) {
            pairings.computeIfPresent(id, (same, pairing) -> at(pairing, sequence));
        }
    }

    private void tell(Pairing pairing) {
        watchers.forEach(watcher -> watcher.accept(pairing));
    }

    /** Nothing is proved about a broker to which this process has not spoken. */
    private static Pairing unproved(Pairing pairing) {
        return pairing.status() == PairingStatus.PAIRED_ONLINE
                ? Edit.of(pairing).status(PairingStatus.PAIRED_OFFLINE, null).build()
                : pairing;
    }

    private static Pairing at(Pairing pairing, long cursor) {
        var presence = pairing.presence();
        return Edit.of(pairing)
                .presence(new Presence(presence.lastConnectedAt(), presence.lastHeartbeatAt(), cursor))
                .build();
    }
}
