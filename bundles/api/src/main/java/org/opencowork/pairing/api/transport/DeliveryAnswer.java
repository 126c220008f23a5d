package org.opencowork.pairing.api.transport;

/** What the broker made of a delivered result. */
public enum DeliveryAnswer {
    /** It has the result (2xx). */
    ACCEPTED,
    /** The lease is no longer ours (409); the result is wanted again under the next lease. */
    LEASE_LOST,
    /** It will never take this result (404 or another 4xx): the command has ended for both. */
    REFUSED
}
