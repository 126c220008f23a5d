package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.NOT_FOUND;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.REFUSED;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.SyncReport;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.confirm.Confirming;
import org.opencowork.pairing.core.connect.Connectors;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the person can do with pairings: checked, audited, then done. Thread-safe. */
@Component(service = Pairings.class)
public final class PairingDesk implements Pairings {

    private static final int MOST_LIVING = 64;

    /** How long a desk that is about to close gives the broker to hear of a revocation. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Ports ports;
    private final PairingBook book;
    private final Tokens tokens;
    private final SessionDesk sessions;
    private final Connectors connectors;
    private final Confirming confirming;
    private final Revoker revoker;
    private final Drafts drafts;
    private final Records records;
    private final TokenIssue issue;
    private final boolean connects;

    /** Works on the desk that is open. */
    @Activate
    public PairingDesk(@Reference(name = "desk") DeskComponent component) {
        this(component.desk());
    }

    PairingDesk(Desk desk) {
        ports = desk.ports();
        book = desk.book();
        tokens = desk.tokens();
        sessions = new SessionDesk(desk);
        connectors = desk.connectors();
        confirming = desk.confirming();
        revoker = desk.revoker();
        connects = desk.connects();
        drafts = new Drafts(ports);
        records = new Records(new Audit(ports));
        issue = new TokenIssue(ports, book, tokens);
    }

    private interface Deed<R> {
        R done() throws StoreException, AuditException, SecretStoreException, TransportException, PairingException;
    }

    @Override
    public NewPairing create(PairingDraft draft) throws PairingException {
        var pairing = drafts.drafted(draft);
        refuseTooMany();
        adopt(draft.scope());
        return attempt(() -> {
            records.created(pairing);
            var made = issue.first(pairing);
            if (pairing.enabled() && connects) {
                // The token is shown only now: whatever keeps it from connecting is said elsewhere.
                connectors.resume(pairing.id());
            }
            return made;
        });
    }

    @Override
    public List<Pairing> list() {
        return book.all();
    }

    @Override
    public Pairing get(String pairingId) throws PairingException {
        return book.find(pairingId)
                .orElseThrow(() -> new PairingException(
                        NOT_FOUND,
                        Sentence.of(
                                "pairing.unknown",
                                "There is no pairing \"" + Text.shown(pairingId)
                                        + "\"; \"pairing list\" shows those there are.",
                                Text.shown(pairingId))));
    }

    @Override
    public Pairing update(String pairingId, PairingChange change) throws PairingException {
        var before = living(pairingId);
        var after = drafts.changed(before, change);
        if (change.scope() != null) {
            adopt(change.scope());
        }
        return attempt(() -> {
            records.updated(before, after);
            var updated = book.change(pairingId, current -> Drafts.changedOrAsItWas(current, after));
            if (!before.brokerUrl().equals(after.brokerUrl())) {
                connectors.reconnect(pairingId);
            }
            return updated;
        });
    }

    @Override
    public Pairing connect(String pairingId) throws PairingException {
        living(pairingId);
        return attempt(() -> {
            records.enabled(pairingId);
            var enabled = book.change(pairingId, switched(true, PairingStatus.PAIRED_OFFLINE));
            connectors.disconnect(pairingId);
            if (connects && enabled.enabled()) {
                connectors.connect(pairingId);
            }
            return enabled;
        });
    }

    @Override
    public Pairing disconnect(String pairingId) throws PairingException {
        living(pairingId);
        return attempt(() -> {
            records.disabled(pairingId);
            connectors.disconnect(pairingId);
            book.note(pairingId, switched(false, PairingStatus.DISABLED));
            return get(pairingId);
        });
    }

    /** Switches a pairing on or off, unless it was revoked meanwhile. */
    private UnaryOperator<Pairing> switched(boolean on, PairingStatus status) {
        var now = ports.clock().instant();
        return current -> current.revoked()
                ? current
                : Edit.of(current)
                        .enabled(on)
                        .status(status, null)
                        .updatedAt(now)
                        .build();
    }

    @Override
    public SyncReport sync(String pairingId) throws PairingException {
        if (!living(pairingId).enabled()) {
            throw new PairingException(
                    REFUSED, Sentence.of("pairing.connect_first", "This pairing is disabled; connect it first."));
        }
        return attempt(() -> connectors.sync(pairingId));
    }

    @Override
    public NewPairing rotateToken(String pairingId) throws PairingException {
        living(pairingId);
        return attempt(() -> {
            records.rotated(pairingId);
            var rotated = issue.next(pairingId);
            if (rotated.pairing().revoked()) {
                rotated.token().close();
                throw revoked();
            }
            return rotated;
        });
    }

    @Override
    public Pairing revoke(String pairingId) throws PairingException {
        if (!get(pairingId).revoked()) {
            attempt(() -> {
                revoker.revokedByPerson(pairingId);
                return pairingId;
            });
        } else if (book.isBehind()) {
            attempt(() -> {
                book.catchUp();
                return pairingId;
            });
        }
        if (!connects) {
            connectors.awaitFarewell(pairingId, FAREWELL);
        }
        return get(pairingId);
    }

    @Override
    public Map<String, Object> facts(String pairingId) throws PairingException {
        var pairing = get(pairingId);
        return attempt(() -> new PairingFacts(ports, connectors, confirming, connects).of(pairing));
    }

    @Override
    public List<Finding> examine(String pairingId) throws PairingException {
        var pairing = get(pairingId);
        return attempt(() -> new Examination(ports, tokens, connectors).of(pairing));
    }

    private void refuseTooMany() throws PairingException {
        if (book.all().stream().filter(pairing -> !pairing.revoked()).count() >= MOST_LIVING) {
            throw new PairingException(
                    REFUSED,
                    Sentence.of(
                            "pairing.too_many",
                            "There are " + MOST_LIVING + " pairings already; revoke one that is no longer needed.",
                            MOST_LIVING));
        }
    }

    /** To list a session is to adopt it. */
    private void adopt(Scope scope) throws PairingException {
        var listed = scope.sessionIds();
        if (listed != null) {
            for (var session : listed) {
                sessions.adopt(session);
            }
        }
    }

    private Pairing living(String pairingId) throws PairingException {
        var pairing = get(pairingId);
        if (pairing.revoked()) {
            throw revoked();
        }
        return pairing;
    }

    private static PairingException revoked() {
        return new PairingException(
                REFUSED, Sentence.of("pairing.revoked_already", "This pairing was revoked; make a new one."));
    }

    private static <R> R attempt(Deed<R> deed) throws PairingException {
        try {
            return deed.done();
        } catch (StoreException
                | AuditException
                | SecretStoreException
                | TransportException
                | PortEmptyException broken) {
            throw new PairingException(UNAVAILABLE, Sentence.of(broken), broken);
        }
    }
}
