package org.opencowork.pairing.runtime.opencode;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an OpenCode server listens at this moment.
 *
 * @param uri an {@code http} address on loopback, without path
 * @param password null if it asks for none
 */
record Endpoint(URI uri, @Nullable Password password) {}
