package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.INVALID;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.NOT_FOUND;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Sessions;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the person can do with sessions. Thread-safe. */
@Component(service = Sessions.class)
public final class SessionDesk implements Sessions {

    private final Ports ports;
    private final SessionBook sessions;
    private final Audit audit;

    /** Works on the desk that is open. */
    @Activate
    public SessionDesk(@Reference(name = "desk") DeskComponent component) {
        this(component.desk());
    }

    SessionDesk(Desk desk) {
        ports = desk.ports();
        sessions = desk.sessions();
        audit = new Audit(ports);
    }

    @Override
    public List<RegisteredSession> list() {
        return sessions.all();
    }

    @Override
    public void adopt(String sessionId) throws PairingException {
        if (sessionId.isBlank() || !Text.fits(sessionId)) {
            throw new PairingException(INVALID, Sentence.of("session.no_id", "That is not a session id."));
        }
        if (sessions.knows(sessionId)) {
            return;
        }
        refuseSubagents(sessionId);
        try {
            audit.session(AuditAction.SESSION_ADOPTED, sessionId);
            sessions.add(new RegisteredSession(sessionId, null, ports.clock().instant()));
        } catch (AuditException | StoreException | PortEmptyException broken) {
            throw new PairingException(UNAVAILABLE, Sentence.of(broken), broken);
        }
    }

    @Override
    public void release(String sessionId) throws PairingException {
        if (!sessions.knows(sessionId)) {
            throw new PairingException(
                    NOT_FOUND,
                    Sentence.of(
                            "session.apart",
                            "No session \"" + Text.shown(sessionId) + "\" takes part in pairing.",
                            Text.shown(sessionId)));
        }
        try {
            audit.session(AuditAction.SESSION_RELEASED, sessionId);
            sessions.remove(sessionId);
        } catch (AuditException | StoreException | PortEmptyException broken) {
            throw new PairingException(UNAVAILABLE, Sentence.of(broken), broken);
        }
    }

    /** A subagent's session belongs to its root; without a running agent nobody can tell, and the check is later. */
    private void refuseSubagents(String sessionId) throws PairingException {
        if (!ports.runtime().present()) {
            return;
        }
        Optional<AgentSession> session;
        try {
            session = ports.runtime()
                    .<Optional<AgentSession>, AgentRuntimeException>use(agent -> agent.session(sessionId));
        } catch (AgentRuntimeException away) {
            return;
        }
        if (session.isEmpty()) {
            throw new PairingException(
                    NOT_FOUND,
                    Sentence.of(
                            "session.unknown",
                            "The coding agent knows no session \"" + Text.shown(sessionId) + "\" here.",
                            Text.shown(sessionId)));
        }
        if (!session.get().rootId().equals(sessionId)) {
            throw new PairingException(
                    INVALID,
                    Sentence.of(
                            "session.subagent",
                            "That session is a subagent's; adopt its root, "
                                    + session.get().rootId() + ".",
                            session.get().rootId()));
        }
    }
}
