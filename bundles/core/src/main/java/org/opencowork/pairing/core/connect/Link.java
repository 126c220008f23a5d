package org.opencowork.pairing.core.connect;

import java.time.Duration;
import org.opencowork.pairing.core.command.BrokerClock;
import org.opencowork.pairing.core.command.CommandIntake;
import org.opencowork.pairing.core.command.CursorKeeper;
import org.opencowork.pairing.core.command.Teller;
import org.opencowork.pairing.core.event.OutboxPump;
import org.opencowork.pairing.core.pairing.Gate;

/**
 * What one pairing works with for as long as this process lives or until it is revoked, over any number of times that
 * it is connected and disconnected; so no command is ever in two hands.
 *
 * @param lease how long the leases are that are asked for
 * @param gate stands before every effect
 */
record Link(
        Duration lease,
        BrokerLine line,
        Gate gate,
        BrokerClock clock,
        CursorKeeper cursor,
        CommandIntake intake,
        OutboxPump pump,
        PairingState state,
        Ability ability,
        Teller teller) {}
