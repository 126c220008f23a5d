package org.opencowork.pairing.api.desktop;

import org.osgi.annotation.versioning.ConsumerType;

/** The program around this Desktop, where it can show the person a session. Thread-safe; returns at once. */
@ConsumerType
public interface SessionViewer {

    /** Brings the session before the person. */
    void show(String sessionId);
}
