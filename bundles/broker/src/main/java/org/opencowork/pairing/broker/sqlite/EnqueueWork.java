package org.opencowork.pairing.broker.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import org.opencowork.pairing.broker.domain.BrokerLimits;
import org.opencowork.pairing.broker.domain.Enqueued;
import org.opencowork.pairing.broker.domain.NewCommand;
import org.opencowork.pairing.broker.domain.QueuedCommand;
import org.opencowork.pairing.broker.domain.RemoteStatus;

/** Gives a command the next sequence of its pairing, unless it has one already. */
record EnqueueWork(String pairingId, NewCommand command, BrokerLimits limits, Instant now) implements Work<Enqueued> {

    @Override
    public Enqueued on(Session session) throws SQLException {
        var pairing = new Pairings(session).report(pairingId);
        if (pairing.isEmpty()) {
            return new Enqueued.UnknownPairing();
        }
        if (pairing.get().remoteStatus() == RemoteStatus.REVOKED) {
            return new Enqueued.PairingRevoked();
        }
        var commands = new Commands(session);
        var earlier = commands.find(pairingId, command.id());
        if (earlier.isPresent()) {
            return repeated(earlier.get().queued());
        }
        return isFull(commands, pairing.get().lastSequence()) ? new Enqueued.QueueFull() : add(session, commands);
    }

    private Enqueued repeated(QueuedCommand earlier) {
        return earlier.command().equals(command)
                ? new Enqueued.Accepted(command.id(), earlier.sequence())
                : new Enqueued.IdTaken();
    }

    private boolean isFull(Commands commands, long lastSequence) throws SQLException {
        var oldest = commands.oldestOpen(pairingId);
        return oldest.isPresent() && lastSequence - oldest.get() + 1 >= limits.queuedCommands();
    }

    private Enqueued add(Session session, Commands commands) throws SQLException {
        var sequence = new Pairings(session).nextSequence(pairingId);
        commands.add(pairingId, new QueuedCommand(command, sequence, now));
        commands.forgetEnded(pairingId, sequence - limits.commandsKept());
        return new Enqueued.Accepted(command.id(), sequence);
    }
}
