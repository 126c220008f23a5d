package org.opencowork.pairing.api.desktop;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Scope;

/**
 * What shall change about a pairing; null or empty leaves a field as it is.
 *
 * @param policy the policy fields to change, by their names in the contract
 */
public record PairingChange(
        @Nullable String label,
        @Nullable String deviceName,
        @Nullable String brokerUrl,
        @Nullable Scope scope,
        Map<String, Object> policy) {}
