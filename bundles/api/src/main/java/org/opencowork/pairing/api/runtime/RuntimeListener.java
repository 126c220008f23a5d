package org.opencowork.pairing.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears the runtime's events, on one thread and in order. */
@ConsumerType
public interface RuntimeListener {

    /** The next event. */
    void on(RuntimeEvent event);

    /** The stream broke off and began anew: what happened in between was not seen. */
    void missed(String reason);
}
