package org.opencowork.pairing.launcher.cli;

import picocli.CommandLine.Command;

/** {@code pairing disconnect}. */
@Command(name = "disconnect", description = "Switches a pairing off; it asks its broker for nothing until switched on.")
final class DisconnectCommand extends OnePairingCommand {}
