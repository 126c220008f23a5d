package org.opencowork.pairing.desktop.ui;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opencowork.pairing.api.desktop.Sessions;
import org.opencowork.pairing.api.store.RegisteredSession;

/** A registry of sessions in memory. */
final class FewSessions implements Sessions {

    private final List<RegisteredSession> sessions = new CopyOnWriteArrayList<>();

    @Override
    public List<RegisteredSession> list() {
        return List.copyOf(sessions);
    }

    @Override
    public void adopt(String sessionId) {
        sessions.add(new RegisteredSession(sessionId, null, Instant.now()));
    }

    @Override
    public void release(String sessionId) {
        sessions.removeIf(session -> session.id().equals(sessionId));
    }
}
