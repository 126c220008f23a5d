package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import org.opencowork.pairing.broker.domain.Delivery;
import org.opencowork.pairing.broker.domain.Settlement;

/** Ends a command by its result, if the lease allows it. */
record SettleWork(String pairingId, Delivery delivery, Instant now) implements Work<Settlement> {

    @Override
    public Settlement on(Session session) throws SQLException {
        var commands = new Commands(session);
        var settlement = commands.find(pairingId, delivery.commandId())
                .map(command -> command.state().judge(delivery, now))
                .orElse(Settlement.UNKNOWN_COMMAND);
        if (settlement == Settlement.SETTLED) {
            commands.end(pairingId, delivery, now);
        }
        return settlement;
    }
}
