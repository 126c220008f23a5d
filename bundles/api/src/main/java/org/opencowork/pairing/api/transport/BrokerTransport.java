package org.opencowork.pairing.api.transport;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Speaks the wire contract with a broker, always from here outwards.
 *
 * <p>Thread-safe; calls of one pairing may run side by side. Each call blocks for at most 30 s, a claim for its
 * wait on top. Every address is vetted before the token leaves. Cancelling {@link BrokerAccess#ends()} ends calls in
 * flight with {@link TransportException.Reason#CANCELLED} within a second; after that no byte of theirs leaves.
 * Retrying is the caller's business: a call is sent once.
 */
@ConsumerType
public interface BrokerTransport {

    /** Tells the broker that the Desktop is there. */
    void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException;

    /** Leases commands; an answer without commands is one with an empty list. */
    Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException;

    /** Hands in how a command ended, under the lease of its last delivery. */
    DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException;

    /** Publishes events in their order; the same batch may be sent again under the same id. */
    void publish(BrokerAccess access, EventBatch batch) throws TransportException;

    /** Tells the broker that the pairing has been ended here. */
    void revoke(BrokerAccess access) throws TransportException;
}
