package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.command.BrokerClock;
import org.opencowork.pairing.core.command.CommandIntake;
import org.opencowork.pairing.core.command.CursorKeeper;
import org.opencowork.pairing.core.command.PipelineParts;
import org.opencowork.pairing.core.command.Proposer;
import org.opencowork.pairing.core.command.Teller;
import org.opencowork.pairing.core.command.Workers;
import org.opencowork.pairing.core.event.EventDesk;
import org.opencowork.pairing.core.event.OutboxPump;
import org.opencowork.pairing.core.pairing.Gate;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What connections are made of.
 *
 * @param lease how long the leases are that are asked for
 */
public record ConnectorParts(
        Duration lease,
        Ports ports,
        PairingBook book,
        SessionBook sessions,
        Workspaces workspaces,
        Tokens tokens,
        Workers workers,
        EventTeller teller,
        Proposer proposer,
        Endings endings) {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorParts.class);

    /** Tells the remote about commands; see {@link EventDesk#tell}. */
    @FunctionalInterface
    public interface EventTeller {
        /** Queues an event for one pairing. */
        Teller of(String pairingId);
    }

    /**
     * Makes what one pairing works with.
     *
     * @param stop stops the pairing, for the reason that it is given
     * @param hindered hears what here keeps the pairing's commands from being carried out
     */
    Link link(String pairingId, Consumer<Sentence> stop, Consumer<Sentence> hindered) throws StoreException {
        var line = new BrokerLine(ports.transport(), tokens, () -> noteRead(pairingId));
        var gate = new Gate();
        var clock = new BrokerClock(ports.clock(), ports.timer()::nanos);
        var cursor = CursorKeeper.open(pairingId, ports, book, lease, ports.timer()::nanos);
        var state = new PairingState(pairingId, book, ports);
        var intake = new CommandIntake(new PipelineParts(
                ports,
                state::pairing,
                sessions,
                workspaces,
                gate,
                clock,
                cursor,
                line,
                (actor, farewell) -> endings.revokedByCommand(pairingId, actor, farewell),
                proposer,
                stop,
                hindered,
                teller.of(pairingId),
                workers));
        return new Link(
                lease,
                line,
                gate,
                clock,
                cursor,
                intake,
                new OutboxPump(ports, state::pairing, line),
                state,
                new Ability(ports, ports.timer()::nanos),
                teller.of(pairingId));
    }

    private boolean noteRead(String pairingId) {
        if (!ports.audit().present() || !ports.secrets().present()) {
            return false;
        }
        try {
            var place = ports.secrets().<String, RuntimeException>use(SecretStore::place);
            new Audit(ports)
                    .of(
                            pairingId,
                            AuditAction.PAIRING_TOKEN_READ,
                            Audit.DESKTOP,
                            null,
                            null,
                            null,
                            Map.of("place", place));
            return true;
        } catch (AuditException | PortEmptyException unwritten) {
            LOG.debug("That a token is read could not be audited yet: {}", unwritten.getMessage());
            return false;
        }
    }
}
