package org.opencowork.pairing.api.runtime;

import org.osgi.annotation.versioning.ConsumerType;

/** A running observation; closing it stops the events. */
@ConsumerType
@FunctionalInterface
public interface Observation extends AutoCloseable {
    @Override
    void close();
}
