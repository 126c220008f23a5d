package org.opencowork.pairing.api.transport;

import java.util.Map;

/**
 * How a command ended, for the broker.
 *
 * @param ok acknowledged if true, else reported as failed
 * @param result the redacted result as a JSON tree
 */
public record Delivery(String commandId, String leaseToken, boolean ok, Map<String, Object> result) {

    @Override
    public String toString() {
        return "Delivery[commandId=" + commandId + ", ok=" + ok + "]";
    }
}
