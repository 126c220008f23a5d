package org.opencowork.pairing.core.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.SessionRegistry;

/** A session registry in memory. */
public final class MemoryRegistry implements SessionRegistry {

    private final Map<String, RegisteredSession> sessions = new LinkedHashMap<>();

    @Override
    public synchronized Optional<RegisteredSession> find(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    @Override
    public synchronized List<RegisteredSession> list() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(RegisteredSession::since))
                .toList();
    }

    @Override
    public synchronized void add(RegisteredSession session) {
        sessions.putIfAbsent(session.id(), session);
    }

    @Override
    public synchronized void remove(String sessionId) {
        sessions.remove(sessionId);
    }
}
