package org.opencowork.pairing.api.desktop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Until;

/**
 * What shall change about a pairing; null or empty leaves a field as it is.
 *
 * @param policy the policy fields to change, by their names in the contract
 * @param limits how many commands an hour are taken of the kinds to change, by their words on the wire
 * @param expires how long the pairing lives
 * @param remoteAllowed how long remote answers are taken without the person, where the policy then takes any
 */
public record PairingChange(
        @Nullable String label,
        @Nullable String deviceName,
        @Nullable String brokerUrl,
        @Nullable Scope scope,
        Map<String, Object> policy,
        Map<String, Object> limits,
        @Nullable Until expires,
        @Nullable Until remoteAllowed) {

    /** Leaves the limits as they are, and how long anything holds. */
    public PairingChange(
            @Nullable String label,
            @Nullable String deviceName,
            @Nullable String brokerUrl,
            @Nullable Scope scope,
            Map<String, Object> policy) {
        this(label, deviceName, brokerUrl, scope, policy, Map.of(), null, null);
    }
}
