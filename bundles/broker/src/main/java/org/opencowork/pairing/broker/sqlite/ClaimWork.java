package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.opencowork.pairing.broker.domain.ClaimOutcome;
import org.opencowork.pairing.broker.domain.ClaimTerms;
import org.opencowork.pairing.broker.domain.Lease;
import org.opencowork.pairing.broker.domain.LeasedCommand;
import org.opencowork.pairing.broker.domain.QueuedCommand;
import org.opencowork.pairing.broker.domain.RemoteStatus;

/** Leases free commands in their order, as many as fit into one answer, but at least one. */
record ClaimWork(String pairingId, ClaimTerms terms, int mostPayload, Instant now) implements Work<ClaimOutcome> {

    @Override
    public ClaimOutcome on(Session session) throws SQLException {
        var status = new Pairings(session).status(pairingId).orElse(RemoteStatus.REVOKED);
        if (status != RemoteStatus.ONLINE) {
            return new ClaimOutcome(List.of(), status, null);
        }
        var commands = new Commands(session);
        var leased = new ArrayList<LeasedCommand>();
        for (var command : fitting(commands.free(pairingId, terms, now))) {
            var lease = new Lease(UUID.randomUUID().toString(), now.plus(terms.lease()));
            commands.lease(pairingId, command.sequence(), lease);
            leased.add(new LeasedCommand(command, lease));
        }
        var nextLeaseEnd = leased.isEmpty() ? commands.nextLeaseEnd(pairingId, terms.afterSequence()) : null;
        return new ClaimOutcome(leased, status, nextLeaseEnd);
    }

    private List<QueuedCommand> fitting(List<QueuedCommand> free) {
        var size = 0L;
        var count = 0;
        while (count < free.size() && (count == 0 || size < mostPayload)) {
            size += payloadSize(free.get(count));
            count++;
        }
        return free.subList(0, count > 1 && size > mostPayload ? count - 1 : count);
    }

    private static int payloadSize(QueuedCommand command) {
        var payload = command.command().payload();
        return payload == null ? 0 : payload.length();
    }
}
