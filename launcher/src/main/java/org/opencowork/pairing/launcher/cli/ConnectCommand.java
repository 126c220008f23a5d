package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code pairing connect}. */
@Command(name = "connect", description = "Switches a pairing on; it connects by itself, now and after every start.")
final class ConnectCommand extends OnePairingCommand {

    @Override
    void print(PrintWriter out, Object answer) {
        super.print(out, answer);
        out.println("It is connected while the Desktop runs: pairing run");
    }
}
