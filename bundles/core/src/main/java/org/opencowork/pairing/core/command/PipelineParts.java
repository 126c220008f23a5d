package org.opencowork.pairing.core.command;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.core.connect.BrokerLine;
import org.opencowork.pairing.core.pairing.Gate;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;

/**
 * What the commands of one pairing need.
 *
 * @param pairing the pairing as it is at the moment of asking
 * @param gate stands before every effect
 * @param proposer puts before the person what the remote may only propose
 * @param stop stops the pairing, for the reason that it is given, until the person has decided how to go on
 * @param hindered hears what here keeps commands from being carried out, such as a full disk
 */
public record PipelineParts(
        Ports ports,
        Supplier<Pairing> pairing,
        SessionBook sessions,
        Workspaces workspaces,
        Gate gate,
        BrokerClock clock,
        CursorKeeper cursor,
        BrokerLine line,
        Revocation revocation,
        Proposer proposer,
        Consumer<Sentence> stop,
        Consumer<Sentence> hindered,
        Teller teller,
        Workers workers) {}
