package org.opencowork.pairing.transport.http;

import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.TransportException;

/** Sends a request to a broker and reads its answer. Thread-safe. */
interface Caller extends AutoCloseable {

    Answer send(BrokerAccess access, WireRequest request) throws TransportException;

    @Override
    default void close() {}
}
