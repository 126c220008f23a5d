package org.opencowork.pairing.api.transport;

import java.net.URI;
import org.opencowork.pairing.api.secrets.Secret;

/**
 * Which broker is spoken to, for which pairing, and for how long.
 *
 * @param token borrowed for the call: the transport neither keeps nor closes it
 * @param ends cancelled by the caller when the call must not go on
 */
public record BrokerAccess(URI brokerUrl, String pairingId, String deviceId, Secret token, Cancellation ends) {}
