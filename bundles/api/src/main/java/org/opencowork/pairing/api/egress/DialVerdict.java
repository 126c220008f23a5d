package org.opencowork.pairing.api.egress;

import java.net.InetAddress;
import java.util.List;

/**
 * Whether a host may be dialled now, and at which addresses.
 *
 * @param reason in words why it was refused, naming class and address, or that it is allowed
 * @param networkClass the class of the address that decided
 * @param addresses every address of the answer, in order of preference; empty if refused
 * @param transientFailure nothing was found to be forbidden, but the look-up itself failed: worth another try
 */
public record DialVerdict(
        boolean allowed, String reason, String networkClass, List<InetAddress> addresses, boolean transientFailure) {

    /** Copies the addresses. */
    public DialVerdict {
        addresses = List.copyOf(addresses);
    }
}
