package org.opencowork.pairing.api.desktop;

import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;

/**
 * A pairing that the person wants.
 *
 * @param brokerUrl as the person gave it; it is judged and normalised
 */
public record PairingDraft(
        String label, String deviceName, String brokerUrl, Scope scope, Policy policy, boolean enabled) {}
