package org.opencowork.pairing.core.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.command.Teller;
import org.opencowork.pairing.core.command.Workers;
import org.opencowork.pairing.core.confirm.Confirming;
import org.opencowork.pairing.core.connect.ConnectorParts;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.event.EventDesk;
import org.opencowork.pairing.core.event.Watchers;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The core, put together over its ports. Thread-safe. */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration JOURNAL_KEPT = Duration.ofDays(30);
    private static final Duration FORGET_AFTER = Duration.ofMinutes(1);
    private static final Duration TICK = Duration.ofSeconds(5);

    private final Ports ports;
    private final boolean connects;
    private final Workers workers = new Workers();
    private final PairingBook book;
    private final SessionBook sessions;
    private final Tokens tokens;
    private final Watchers watchers = new Watchers();
    private final EventDesk events;
    private final Confirming confirming;
    private final Connectors connectors;
    private final Revoker revoker;
    private final Lapses lapses;
    private final Witness witness;
    private final SleepWatch sleepWatch;
    private @Nullable AgentRuntime observed;
    private @Nullable Observation observation;

    /**
     * Makes a desk with what the store holds.
     *
     * @param connects enabled pairings come back by themselves; false for a desk that only answers one question
     */
    public Desk(Ports ports, boolean connects) throws StoreException {
        this(ports, connects, DeskTimes.USUAL);
    }

    /**
     * Makes a desk with what the store holds.
     *
     * @param connects as above
     */
    public Desk(Ports ports, boolean connects, DeskTimes times) throws StoreException {
        this.ports = ports;
        this.connects = connects;
        book = PairingBook.open(ports.pairings(), ports.journal());
        sessions = SessionBook.open(ports.registry(), ports.runtime());
        tokens = new Tokens(ports.secrets());
        var workspaces = new Workspaces(ports.runtime());
        events = new EventDesk(ports, book, sessions, workspaces, watchers, this::wakePump);
        confirming = new Confirming(ports, book, times.proposals(), workers.background(), this::teller);
        revoker = new Revoker(ports, book, tokens);
        connectors = new Connectors(new ConnectorParts(
                times.lease(), ports, book, sessions, workspaces, tokens, workers, this::teller, confirming, revoker));
        revoker.over(connectors);
        lapses = new Lapses(ports, book, revoker);
        witness = new Witness(ports, book, events);
        sleepWatch = new SleepWatch(ports.clock(), System::nanoTime);
    }

    /** Begins to work. */
    public void open() {
        events.open();
        if (connects) {
            lapses.look();
            connectors.resume();
            ports.timer().every(TICK, this::tick);
            ports.timer().every(Witness.EVERY, () -> workers.background().execute(witness::tell));
            ports.timer().after(FORGET_AFTER, () -> workers.background().execute(this::forget));
        }
    }

    Ports ports() {
        return ports;
    }

    PairingBook book() {
        return book;
    }

    SessionBook sessions() {
        return sessions;
    }

    Tokens tokens() {
        return tokens;
    }

    Connectors connectors() {
        return connectors;
    }

    Confirming confirming() {
        return confirming;
    }

    Watchers watchers() {
        return watchers;
    }

    Witness witness() {
        return witness;
    }

    Revoker revoker() {
        return revoker;
    }

    boolean connects() {
        return connects;
    }

    /** Has it on record that an adapter comes while the desk works; where there is no audit, nothing runs by it either. */
    void arrives(String port, String adapter, String bundle) {
        if (connects && ports.audit().present()) {
            try {
                new Audit(ports).adapter(port, adapter, bundle);
            } catch (AuditException | PortEmptyException unwritten) {
                LOG.warn("That {} came as {} could not be audited: {}", adapter, port, unwritten.getMessage());
            }
        }
    }

    /** Observes a runtime from now on, instead of an earlier one. */
    public synchronized void observe(AgentRuntime runtime) {
        if (connects) {
            unobserve();
            observed = runtime;
            observation = runtime.observe(new Onlooker(events, confirming));
        }
    }

    /** Observes the runtime no more. */
    public synchronized void unobserve(AgentRuntime runtime) {
        if (observed == runtime) {
            unobserve();
        }
    }

    @Override
    public void close() {
        connectors.close(DRAIN);
        synchronized (this) {
            unobserve();
        }
        events.close();
        workers.close();
    }

    private void unobserve() {
        if (observation != null) {
            observation.close();
        }
        observation = null;
        observed = null;
    }

    private Teller teller(String pairingId) {
        return (type, session, command, payload) -> events.tell(pairingId, type, session, command, payload);
    }

    private void forget() {
        try {
            ports.journal().forget(ports.clock().instant().minus(JOURNAL_KEPT));
        } catch (StoreException later) {
            LOG.warn("Old journal entries stay for now: {}", later.getMessage());
        }
    }

    private void catchUp() {
        try {
            book.catchUp();
            LOG.info("The disk has taken again what is known of the pairings.");
        } catch (StoreException later) {
            LOG.debug("The disk does not take yet what is known of the pairings: {}", later.getMessage());
        }
    }

    private void wakePump(String pairingId) {
        connectors.wakePump(pairingId);
    }

    private void tick() {
        connectors.look();
        workers.background().execute(confirming::look);
        workers.background().execute(lapses::look);
        if (book.isBehind()) {
            workers.background().execute(this::catchUp);
        }
        if (sleepWatch.woke()) {
            LOG.info("This computer was asleep; connecting anew.");
            connectors.renewAll();
        }
    }
}
