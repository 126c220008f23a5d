package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.util.Map;
import java.util.function.Consumer;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.api.desktop.Departures;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.event.Watchers;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what leaves, and stops it. Thread-safe. */
@Component(service = Departures.class)
public final class DepartureDesk implements Departures {

    private final PairingBook book;
    private final PairingDesk pairings;
    private final Connectors connectors;
    private final Watchers watchers;
    private final Audit audit;

    /** Works on the desk that is open. */
    @Activate
    public DepartureDesk(@Reference(name = "desk") DeskComponent component) {
        this(component.desk());
    }

    DepartureDesk(Desk desk) {
        book = desk.book();
        pairings = new PairingDesk(desk);
        connectors = desk.connectors();
        watchers = desk.watchers();
        audit = new Audit(desk.ports());
    }

    @Override
    public Observation watch(String pairingId, Consumer<Departure> watcher) throws PairingException {
        return watchers.add(pairings.get(pairingId).id(), watcher);
    }

    @Override
    public void pause(String pairingId) throws PairingException {
        turn(pairingId, true, AuditAction.STREAM_PAUSED);
        connectors.breakOffPump(pairingId);
    }

    @Override
    public void resume(String pairingId) throws PairingException {
        turn(pairingId, false, AuditAction.STREAM_RESUMED);
        connectors.wakePump(pairingId);
    }

    @Override
    public boolean paused(String pairingId) throws PairingException {
        return pairings.get(pairingId).streamPaused();
    }

    private void turn(String pairingId, boolean paused, AuditAction action) throws PairingException {
        pairings.get(pairingId);
        try {
            audit.pairing(pairingId, action, null, Map.of());
            book.note(pairingId, current -> turned(current, paused));
        } catch (AuditException | StoreException | PortEmptyException broken) {
            throw new PairingException(UNAVAILABLE, Sentence.of(broken), broken);
        }
    }

    private static Pairing turned(Pairing current, boolean paused) {
        return Edit.of(current).streamPaused(paused).build();
    }
}
