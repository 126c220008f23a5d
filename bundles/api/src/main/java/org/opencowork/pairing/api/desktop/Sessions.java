package org.opencowork.pairing.api.desktop;

import java.util.List;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.osgi.annotation.versioning.ProviderType;

/** Which sessions take part in pairing. Thread-safe. */
@ProviderType
public interface Sessions {

    /** Returns every session that takes part, oldest first. */
    List<RegisteredSession> list() throws PairingException;

    /** Lets a session of the person's own take part. */
    void adopt(String sessionId) throws PairingException;

    /** Takes a session out: no pairing reaches it any more. */
    void release(String sessionId) throws PairingException;
}
