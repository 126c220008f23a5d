package org.opencowork.pairing.api.desktop;

import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.secrets.Secret;

/**
 * A pairing just made, or given a new token.
 *
 * @param token to be shown once; whoever receives it closes it
 */
public record NewPairing(Pairing pairing, Secret token) {}
