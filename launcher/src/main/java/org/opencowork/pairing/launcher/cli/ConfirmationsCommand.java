package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;

/** {@code pairing confirmations}. */
@Command(
        name = "confirmations",
        description = "Lists the answers that remotes propose, and that only you can give.",
        subcommands = {ConfirmationsApproveCommand.class, ConfirmationsDenyCommand.class},
        footer = {
            "",
            "Under the policy local_confirmation a remote's answer to a permission or a question does nothing by",
            "itself: it waits here for you, for ten minutes, and then counts as denied.",
            "",
            "Example: pairing confirmations approve ID"
        })
final class ConfirmationsCommand extends DeskCommand {

    @Override
    String operation() {
        return "confirmations";
    }

    @Override
    Map<String, Object> arguments() {
        return Map.of();
    }

    @Override
    void print(PrintWriter out, Object answer) {
        var proposals = Json.objects(answer);
        if (proposals.isEmpty()) {
            out.println("Nothing waits for you.");
            return;
        }
        for (var proposal : proposals) {
            card(out, proposal);
        }
        out.println("Decide with: pairing confirmations approve ID, or: pairing confirmations deny ID");
    }

    private static void card(PrintWriter out, Map<String, @Nullable Object> proposal) {
        out.println(Table.text(proposal.get("id")));
        out.println("  proposed by  " + who(proposal) + ", through pairing " + Table.text(proposal.get("pairingId")));
        out.println("  in session   " + Table.text(proposal.get("sessionId")));
        out.println("  time left    " + left(proposal));
        out.println("  the agent asks");
        Details.print(out, Json.object(proposal.get("request")), "    ");
        out.println("  the proposed answer");
        Details.print(out, Json.object(proposal.get("answer")), "    ");
        out.println();
    }

    private static String who(Map<String, @Nullable Object> proposal) {
        var label = proposal.get("actorLabel");
        var id = proposal.get("actorId");
        if (label == null && id == null) {
            return "somebody whom the broker does not name";
        }
        return label == null ? Table.text(id) : Table.text(label) + " (" + Table.text(id) + ")";
    }

    private static String left(Map<String, @Nullable Object> proposal) {
        var left = Duration.between(Instant.now(), Instant.parse(String.valueOf(proposal.get("expiresAt"))));
        return Math.max(0, left.toMinutes()) + " min " + Math.max(0, left.toSecondsPart()) + " s";
    }
}
