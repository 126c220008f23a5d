package org.opencowork.pairing.core.pairing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.api.store.SessionRegistry;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.Port;

/** The local session registry in memory, on disk before it is seen. Thread-safe. */
public final class SessionBook {

    /** The most sessions that one status answer lists; the newest count. */
    private static final int MOST_LISTED = 200;

    private final SessionRegistry registry;
    private final Port<AgentRuntime> runtime;
    private final Map<String, RegisteredSession> sessions = new LinkedHashMap<>();

    private SessionBook(SessionRegistry registry, Port<AgentRuntime> runtime) {
        this.registry = registry;
        this.runtime = runtime;
    }

    /** Opens the book with what the registry holds. */
    public static SessionBook open(SessionRegistry registry, Port<AgentRuntime> runtime) throws StoreException {
        var book = new SessionBook(registry, runtime);
        registry.list().forEach(session -> book.sessions.put(session.id(), session));
        return book;
    }

    /** Returns every session that takes part, oldest first. */
    public synchronized List<RegisteredSession> all() {
        return new ArrayList<>(sessions.values());
    }

    /** Tells whether the root session takes part. */
    public synchronized boolean knows(@Nullable String rootSessionId) {
        return rootSessionId != null && sessions.containsKey(rootSessionId);
    }

    /** Lets a session take part. */
    public synchronized void add(RegisteredSession session) throws StoreException {
        if (!sessions.containsKey(session.id())) {
            registry.add(session);
            sessions.put(session.id(), session);
        }
    }

    /** Takes a session out. */
    public synchronized void remove(String sessionId) throws StoreException {
        registry.remove(sessionId);
        sessions.remove(sessionId);
    }

    /** Returns the root of a session if that root takes part; a subagent's session is looked up at the runtime. */
    public Optional<String> rootOf(@Nullable String sessionId) throws AgentRuntimeException {
        if (sessionId == null) {
            return Optional.empty();
        }
        if (knows(sessionId)) {
            return Optional.of(sessionId);
        }
        return runtime.<Optional<AgentSession>, AgentRuntimeException>use(agent -> agent.session(sessionId))
                .map(AgentSession::rootId)
                .filter(this::knows);
    }

    /** Returns the sessions that a pairing may see, as the runtime knows them; those that it lost are left out. */
    public List<AgentSession> visibleTo(Pairing pairing) throws AgentRuntimeException {
        var ids = all().stream()
                .map(RegisteredSession::id)
                .filter(pairing.scope()::allowsSession)
                .toList();
        var newest = ids.subList(Math.max(0, ids.size() - MOST_LISTED), ids.size());
        var visible = new ArrayList<AgentSession>();
        for (var id : newest) {
            runtime.<Optional<AgentSession>, AgentRuntimeException>use(agent -> agent.session(id))
                    .ifPresent(visible::add);
        }
        return visible;
    }
}
