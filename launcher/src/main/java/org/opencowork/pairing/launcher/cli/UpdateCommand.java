package org.opencowork.pairing.launcher.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairing update}. */
@Command(
        name = "update",
        description = "Changes what is named and nothing else.",
        footer = {"", "Example: pairing update ID --policy remoteApprovals=disabled --all-sessions"})
final class UpdateCommand extends OnePairingCommand {

    @Option(names = "--label", paramLabel = "L", description = "What you call this pairing.")
    private @Nullable String label;

    @Option(names = "--broker-url", paramLabel = "U", description = "Address of the broker.")
    private @Nullable String brokerUrl;

    @Option(names = "--all-sessions", description = "The remote may reach every session.")
    private boolean allSessions;

    @Mixin
    private final PairingFields fields = new PairingFields();

    @Override
    Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<>(super.arguments());
        if (label != null) {
            arguments.put("label", label);
        }
        if (brokerUrl != null) {
            arguments.put("brokerUrl", brokerUrl);
        }
        if (allSessions) {
            arguments.put("allSessions", true);
        }
        fields.addTo(arguments);
        return arguments;
    }
}
