package org.opencowork.pairing.launcher.demo.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencowork.pairing.launcher.control.Json;

/**
 * What the model answers, by the first line of the user's last message that starts with a word of the script.
 *
 * <table>
 * <caption>The script</caption>
 * <tr><td>{@code say: TEXT}</td><td>says the text in small deltas</td></tr>
 * <tr><td>{@code slow: SECONDS}</td><td>counts for that long, ten deltas a second</td></tr>
 * <tr><td>{@code bash: COMMAND}</td><td>calls the tool {@code bash}</td></tr>
 * <tr><td>{@code read: FILE}</td><td>calls the tool {@code read}</td></tr>
 * <tr><td>{@code ask: QUESTION|A|B}</td><td>calls the tool {@code question} with these options</td></tr>
 * <tr><td>{@code sub: SCRIPT}</td><td>hands the rest to a subagent</td></tr>
 * <tr><td>{@code fail:}</td><td>answers with a provider's error</td></tr>
 * </table>
 * Anything else is echoed. After a tool's result the turn ends with a short text.
 */
final class Script {

    private static final Pattern LINE =
            Pattern.compile("^\\s*(say|slow|bash|read|ask|sub|fail):[ \\t]*(.*)$", Pattern.MULTILINE);
    private static final int WORD_PAUSE_MILLIS = 15;
    private static final int SLOW_PAUSE_MILLIS = 100;
    private static final int LONGEST_SECONDS = 600;

    private Script() {}

    static Reply reply(ChatRequest request) {
        if (!request.offersTools()) {
            return say("Scripted session");
        }
        return request.beginsTurn() ? begin(request.userText()) : say("Done with the tool.");
    }

    private static Reply begin(String userText) {
        var line = LINE.matcher(userText);
        return line.find() ? scripted(line.group(1), line.group(2).strip()) : say("You said: " + userText);
    }

    private static Reply scripted(String word, String rest) {
        return switch (word) {
            case "slow" -> slow(rest);
            case "bash" -> tool("bash", Map.of("command", rest, "description", "Runs a scripted command"));
            case "read" -> tool("read", Map.of("filePath", rest));
            case "ask" -> tool("question", Map.of("questions", List.of(question(rest.split("\\|", -1)))));
            case "sub" -> tool("task", subagent(rest));
            case "fail" -> new Reply.Fail();
            default -> say(rest);
        };
    }

    private static Reply say(String text) {
        return new Reply.Say(text, WORD_PAUSE_MILLIS);
    }

    private static Reply slow(String seconds) {
        var deltas = Math.min(LONGEST_SECONDS, Integer.parseInt(seconds)) * 1000 / SLOW_PAUSE_MILLIS;
        var text = IntStream.rangeClosed(1, deltas).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        return new Reply.Say(text, SLOW_PAUSE_MILLIS);
    }

    private static Reply tool(String name, Map<String, ?> arguments) {
        return new Reply.CallTool(name, Json.write(arguments));
    }

    private static Map<String, ?> question(String[] parts) {
        var options = Arrays.stream(parts)
                .skip(1)
                .map(label -> Map.of("label", label, "description", "Option " + label))
                .toList();
        return Map.of("question", parts[0], "header", "Scripted", "options", options);
    }

    private static Map<String, ?> subagent(String script) {
        return Map.of("description", "Scripted task", "prompt", script, "subagent_type", "general");
    }
}
