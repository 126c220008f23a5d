package org.opencowork.pairing.broker;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker lives.
 *
 * @param directory for its database and key; made if it is not there
 * @param port on the loopback address; 0 for any that is free
 * @param portFile where the port is written once it listens; null for nowhere
 */
public record BrokerSettings(
        Path directory, int port, @Nullable Path portFile) {

    /** A broker in this directory, on any free port. */
    public static BrokerSettings in(Path directory) {
        return new BrokerSettings(directory, 0, null);
    }
}
