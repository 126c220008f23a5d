package org.opencowork.pairing.core.event;

import static org.opencowork.pairing.api.audit.AuditAction.REMOTE_EVENT_PUBLISHED;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.OutboxEntry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.connect.BrokerLine;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits in a pairing's outbox, batch by batch, each audited before it leaves. Thread-safe. */
public final class OutboxPump {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

    private static final int BATCH_EVENTS = 200;
    private static final int BATCH_BYTES = 256 * 1024;

    private final Ports ports;
    private final Supplier<Pairing> pairing;
    private final BrokerLine line;
    private final Audit audit;
    private List<OutboxEntry> unsettled = List.of();
    private boolean sent;
    private volatile Cancellation underWay = new Cancellation();

    /** Makes a pump for one pairing. */
    public OutboxPump(Ports ports, Supplier<Pairing> pairing, BrokerLine line) {
        this.ports = ports;
        this.pairing = pairing;
        this.line = line;
        audit = new Audit(ports);
    }

    /**
     * Sends the next batch.
     *
     * <p>A batch that the broker may or may not have got is sent again as it was, under the same id.
     *
     * @return how many events were taken care of; 0 if none wait, or the person has paused the stream
     */
    public synchronized int sendNext() throws StoreException, AuditException, TransportException, SecretStoreException {
        var current = pairing.get();
        if (current.streamPaused()) {
            return 0;
        }
        if (unsettled.isEmpty()) {
            var oldest = ports.outbox().oldest(current.id(), BATCH_EVENTS, BATCH_BYTES);
            if (oldest.isEmpty()) {
                return 0;
            }
            audit(current, oldest);
            unsettled = oldest;
        }
        if (!sent) {
            try {
                publish(current, batch(current, unsettled));
            } catch (TransportException failure) {
                if (failure.reason() != TransportException.Reason.REQUEST_REFUSED) {
                    throw failure;
                }
                return refused(current, failure);
            }
        }
        return settle(current);
    }

    private void publish(Pairing current, EventBatch batch) throws TransportException, SecretStoreException {
        underWay = new Cancellation();
        line.call(current, underWay, (transport, access) -> {
            transport.publish(access, batch);
            return batch;
        });
    }

    /** Breaks off what is being sent; when this returns, it has ended, and is sent again with the next batch. */
    public void breakOff() {
        underWay.cancel();
        awaitEnd();
    }

    private synchronized void awaitEnd() {
        LOG.debug("Nothing is being published for pairing {}.", pairing.get().id());
    }

    /** Forgets the batch; where the disk does not take that, it is tried again, but nothing is sent twice for it. */
    private int settle(Pairing current) throws StoreException {
        sent = true;
        ports.outbox().remove(current.id(), last(unsettled).position());
        var settled = unsettled.size();
        unsettled = List.of();
        sent = false;
        return settled;
    }

    /** The broker will never take this batch: it is tried in halves, down to the one event that is dropped. */
    private int refused(Pairing current, TransportException refusal) throws StoreException {
        if (unsettled.size() == 1) {
            LOG.warn("An event of pairing {} was dropped: {}", current.id(), refusal.getMessage());
            return settle(current);
        }
        unsettled = List.copyOf(unsettled.subList(0, unsettled.size() / 2));
        return unsettled.size();
    }

    private void audit(Pairing current, List<OutboxEntry> entries) throws AuditException {
        audit.of(
                current.id(),
                REMOTE_EVENT_PUBLISHED,
                Actor.UNKNOWN,
                null,
                null,
                null,
                Map.of("events", (long) entries.size(), "batch", id(current, entries)));
    }

    private static EventBatch batch(Pairing current, List<OutboxEntry> entries) {
        return new EventBatch(
                id(current, entries), entries.stream().map(OutboxEntry::event).toList());
    }

    private static String id(Pairing current, List<OutboxEntry> entries) {
        return current.id() + "-" + entries.get(0).position() + "-"
                + last(entries).position();
    }

    private static OutboxEntry last(List<OutboxEntry> entries) {
        return entries.get(entries.size() - 1);
    }
}
