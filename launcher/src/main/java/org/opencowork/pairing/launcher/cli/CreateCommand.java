package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairing create}. */
@Command(
        name = "create",
        description = "Makes a pairing and prints its token, once.",
        footer = {
            "",
            "Example: pairing create --label Phone --broker-url https://broker.example.org --enable",
            "Example: pairing create --label Review --broker-url https://broker.example.org --session ses_1 \\",
            "             --policy allowRemotePrompts=false"
        })
final class CreateCommand extends DeskCommand {

    @Option(names = "--label", required = true, paramLabel = "L", description = "What you call this pairing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String label;

    @Option(names = "--broker-url", required = true, paramLabel = "U", description = "Address of the broker.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String brokerUrl;

    @Option(names = "--enable", description = "Connect it at once, and after every start.")
    private boolean enable;

    @Mixin
    private final PairingFields fields = new PairingFields();

    @Override
    String operation() {
        return "create";
    }

    @Override
    Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("label", label);
        arguments.put("brokerUrl", brokerUrl);
        arguments.put("enable", enable);
        arguments.put("deviceName", hostName());
        fields.addTo(arguments);
        return arguments;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "desktop";
        }
    }

    @Override
    TokenNeed need() {
        return TokenNeed.KEPT;
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var made = Json.object(answer);
        out.println("Paired \"" + made.get("label") + "\".");
        out.println("  pairing id  " + made.get("id"));
        out.println("  device id   " + made.get("deviceId"));
        out.println("  token       " + made.get("token"));
        out.println("Enter all three at the remote side, now: the token is never shown again.");
        if (!enable) {
            out.println("Then connect with: pairing connect " + made.get("id"));
        }
    }
}
