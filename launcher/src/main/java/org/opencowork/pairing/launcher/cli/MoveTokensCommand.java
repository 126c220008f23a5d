package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pairing move-tokens}. */
@Command(
        name = "move-tokens",
        description = "Moves the tokens of all pairings to another secret store; stop the Desktop first.",
        footer = {
            "",
            "Each token is copied, read back, and only then removed; what was cut short can be run again. Start the",
            "Desktop with the new store from then on.",
            "",
            "Example: pairing move-tokens --from file --passphrase-file pass.txt --secret-store system"
        })
final class MoveTokensCommand extends DeskCommand {

    @Option(names = "--from", required = true, paramLabel = "system|file", description = "Where they are kept now.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SecretStoreChoice from;

    @Override
    String operation() {
        return "secrets.move";
    }

    @Override
    Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("from", from.toString());
        arguments.put("to", options.secretStore.toString());
        return arguments;
    }

    @Override
    TokenNeed need() {
        return TokenNeed.KEPT;
    }

    @Override
    void configure(PairingRuntime.Builder desktop) {
        from.keepIn(desktop);
    }

    @Override
    void print(PrintWriter out, Object answer) {
        out.println("Tokens moved to " + options.secretStore + ": "
                + Table.text(Json.object(answer).get("moved")) + ".");
    }
}
