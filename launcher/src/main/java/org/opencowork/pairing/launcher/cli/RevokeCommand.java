package org.opencowork.pairing.launcher.cli;

import picocli.CommandLine.Command;

/** {@code pairing revoke}. */
@Command(name = "revoke", description = "Ends a pairing for good, here first; the broker is told until it has heard.")
final class RevokeCommand extends OnePairingCommand {

    @Override
    TokenNeed need() {
        return TokenNeed.KEPT;
    }
}
