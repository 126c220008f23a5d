package org.opencowork.pairing.launcher.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choices that a new pairing and a changed one have in common. */
final class PairingFields {

    @Option(names = "--device-name", paramLabel = "D", description = "What the other side calls this computer.")
    @Nullable
    String deviceName;

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "A session that the remote may reach, and no other; repeat it for more.")
    @Nullable
    List<String> sessions;

    @Option(
            names = "--policy",
            paramLabel = "KEY=VALUE",
            description = "A policy field of the contract, such as remoteApprovals=remote_allowed; repeat it for more.")
    Map<String, String> policy = new LinkedHashMap<>();

    void addTo(Map<String, Object> arguments) {
        if (deviceName != null) {
            arguments.put("deviceName", deviceName);
        }
        if (sessions != null) {
            arguments.put("sessions", sessions);
        }
        if (!policy.isEmpty()) {
            arguments.put("policy", policy);
        }
    }
}
