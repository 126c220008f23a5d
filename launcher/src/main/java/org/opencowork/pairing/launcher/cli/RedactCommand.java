package org.opencowork.pairing.launcher.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pairing redact}. */
@Command(
        name = "redact",
        description = {
            "Reads JSON lines from standard input and prints what would leave, one line for each, in order.",
            "",
            "A line is an event of the coding agent, {\"type\":…,\"sessionId\":…,\"data\":{…}}, or any other JSON value, which"
                    + " is taken as the data of a tool call. What comes out is the same value as it would leave; null stands for"
                    + " an event that does not leave, and for a line that is not JSON. Nothing else is needed or touched: no"
                    + " Desktop, no network, no data directory."
        },
        footer = {
            "",
            "The pieces of one text (message.part.delta) are redacted as one text. Its end is held back while it could still"
                    + " grow into a secret, and comes out with a later piece, or with the last one at the end of the input."
                    + " Joined, they are the whole text. If the input rests for two seconds, lines that wait go out; an end"
                    + " that then finds no piece to go with follows on a line of its own after the last one.",
            "",
            "--explain writes JSON lines to standard error, and never what was taken out:",
            "  {\"line\":2,\"removed\":[{\"rule\":\"path-scanner\",\"standIn\":\"[local-path]\",\"at\":\"/data/title\",\"from\":4,\"to\":21}]}",
            "\"at\" is a JSON pointer, with names as they left; \"from\" and \"to\" count UTF-16 units of the text that was there"
                    + " (of pieces: of the whole text), and are missing where a whole value went; \"ofName\":true means the name"
                    + " of a field. Rule \"fields\" goes by a field's name, \"event-table\" by which events and fields leave at all.",
            "",
            "Example: echo '\"see /home/ada/notes.txt\"' | pairing redact",
            "Example: pairing redact --policy exposeLocalPaths=true --explain < events.jsonl > left.jsonl",
            "",
            "Exit status: 0 every line was read, 1 some were not JSON or too large (standard error says which), 64 wrong usage."
        })
final class RedactCommand extends LinesCommand {

    @Option(
            names = "--policy",
            paramLabel = "KEY=VALUE",
            description = "A policy field of the contract, such as exposeLocalPaths=true; repeat it for more.")
    private Map<String, String> policy = new LinkedHashMap<>();

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "A directory whose paths are shown, as [workspace]/…; repeat it for more (default: none).")
    private List<Path> workspaces = new ArrayList<>();

    @Option(names = "--explain", description = "Say for each line which rule took out what, where.")
    private boolean explain;

    /** All that is printed is JSON; this is taken because every command takes it. */
    @Option(names = "--json", hidden = true)
    private boolean unusedFormat;

    RedactCommand() {
        super("Redaction", ExitStatus.FAILED);
    }

    @Override
    Map<String, Object> arguments() {
        var shown = workspaces.stream().map(RedactCommand::absolute).toList();
        return Map.of("err", spec.commandLine().getErr(), "policy", policy, "workspaces", shown, "explain", explain);
    }

    /** Returns a directory of another system as it is given: what is redacted may come from there. */
    private static String absolute(Path directory) {
        var given = directory.toString();
        var ofWindows = given.startsWith("\\\\") || given.matches("[A-Za-z]:[\\\\/].*");
        return ofWindows ? given : directory.toAbsolutePath().normalize().toString();
    }
}
