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

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "Takes remote answers (remote_allowed) for so long, such as 2h, and then asks you again;"
                    + " never: without an end.")
    @Nullable
    String remoteAllowedFor;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description =
                    "The pairing ends by itself after so long, such as 30d, or at an instant; never: it does not.")
    @Nullable
    String expires;

    @Option(
            names = "--limit",
            paramLabel = "KIND=N",
            description = "Takes at most N commands of a kind an hour, such as prompt=60; repeat it for more.")
    Map<String, String> limits = new LinkedHashMap<>();

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
        if (!limits.isEmpty()) {
            arguments.put("limits", limits);
        }
        if (remoteAllowedFor != null) {
            arguments.put("remoteAllowedFor", remoteAllowedFor);
        }
        if (expires != null) {
            arguments.put("expires", expires);
        }
    }
}
