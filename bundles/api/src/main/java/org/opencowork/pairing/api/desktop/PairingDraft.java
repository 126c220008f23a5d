package org.opencowork.pairing.api.desktop;

import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;

/**
 * A pairing that the person wants.
 *
 * @param brokerUrl as the person gave it; it is judged and normalised
 */
public record PairingDraft(
        String label,
        String deviceName,
        String brokerUrl,
        Scope scope,
        Policy policy,
        Limits limits,
        Term term,
        boolean enabled) {

    /** Wants a pairing with the usual limits, of which nothing ends by itself. */
    public PairingDraft(
            String label, String deviceName, String brokerUrl, Scope scope, Policy policy, boolean enabled) {
        this(label, deviceName, brokerUrl, scope, policy, Limits.DEFAULT, Term.OPEN, enabled);
    }
}
