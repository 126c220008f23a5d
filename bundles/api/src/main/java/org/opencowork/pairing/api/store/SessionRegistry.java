package org.opencowork.pairing.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows which sessions of the runtime take part in pairing. Thread-safe; durable when a call returns. */
@ConsumerType
public interface SessionRegistry {

    /** Returns the session, or empty if it takes no part. */
    Optional<RegisteredSession> find(String sessionId) throws StoreException;

    /** Returns every session that takes part, oldest first. */
    List<RegisteredSession> list() throws StoreException;

    /** Lets a session take part; one that already does is left as it is. */
    void add(RegisteredSession session) throws StoreException;

    /** Takes a session out; one that is not there is no error. */
    void remove(String sessionId) throws StoreException;
}
