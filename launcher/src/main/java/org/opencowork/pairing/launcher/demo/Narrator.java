package org.opencowork.pairing.launcher.demo;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** Tells what happens, for a person to read along, or as JSON lines. */
final class Narrator {

    private static final Pattern STAND_IN = Pattern.compile("\\[(?:local-path|local-file-url|secret-redacted"
            + "|local-mcp-detail-redacted|artifact-body-redacted|redacted-depth|workspace)]");
    private static final int WIDEST = 96;

    private final PrintWriter out;
    private final boolean json;
    private int steps;

    Narrator(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Says something that is not a step. */
    void say(String text) {
        if (json) {
            out.println(Json.write(Map.of("event", "note", "text", text)));
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Tells one step: what was sent, what was decided about it, and what left the machine because of it. */
    void step(
            String title,
            String sent,
            List<String> decided,
            Map<String, @Nullable Object> result,
            List<Map<String, @Nullable Object>> events) {
        steps++;
        var removed = removed(List.of(result, events));
        if (json) {
            out.println(Json.write(Map.of(
                    "event", "step",
                    "number", steps,
                    "title", title,
                    "sent", sent,
                    "decided", decided,
                    "result", result,
                    "left", events,
                    "removed", removed)));
        } else {
            out.printf("%n%2d  %s%n", steps, title);
            line("remote sent", sent);
            line("Desktop decided", String.join(", then ", decided));
            line("answer", answer(result));
            line("events that left", kinds(events));
            line("its words", text(events));
            line(
                    "taken out of it",
                    removed.entrySet().stream()
                            .map(word -> word.getValue() + " × " + word.getKey())
                            .collect(Collectors.joining(", ")));
        }
        out.flush();
    }

    /** Tells the audit; events that were published one after the other are told in one line. */
    void audit(List<Map<String, @Nullable Object>> entries) {
        if (json) {
            out.println(Json.write(Map.of("event", "audit", "entries", entries)));
            return;
        }
        var published = 0L;
        for (var entry : entries) {
            var metadata = Json.object(entry.get("metadata"));
            if ("remote.event.published".equals(entry.get("action"))) {
                published += metadata.get("events") instanceof Long events ? events : 0;
            } else {
                tellPublished(published);
                published = 0;
                out.printf(
                        "    %s  %-30s %s%n",
                        String.valueOf(entry.get("createdAt")).substring(11, 19),
                        entry.get("action"),
                        said(metadata.get("kind")) + said(entry.get("reason")));
            }
        }
        tellPublished(published);
        out.flush();
    }

    private void tellPublished(long events) {
        if (events > 0) {
            out.printf("              %-30s %d events%n", "remote.event.published", events);
        }
    }

    private static String said(@Nullable Object text) {
        return text == null ? "" : text + " ";
    }

    private void line(String label, String text) {
        if (!text.isBlank()) {
            out.printf("    %-17s %s%n", label, shortened(text));
        }
    }

    private static String answer(Map<String, @Nullable Object> result) {
        var said = new StringBuilder(String.valueOf(result.get("status")));
        if (result.get("message") instanceof String message) {
            said.append(": ").append(message);
        }
        var session = Json.object(result.get("session"));
        if (!session.isEmpty()) {
            said.append(", session \"")
                    .append(session.get("title"))
                    .append("\", directory ")
                    .append(session.get("directory"));
        }
        if (result.get("sessions") instanceof List<?> sessions) {
            said.append(", ")
                    .append(sessions.size())
                    .append(" sessions, pairing ")
                    .append(Json.object(Json.object(result.get("data")).get("pairing"))
                            .get("status"));
        }
        return said.toString();
    }

    private static String kinds(List<Map<String, @Nullable Object>> events) {
        var kinds = new LinkedHashMap<String, Integer>();
        for (var event : events) {
            var type = "session.event".equals(event.get("type"))
                    ? Seen.payload(event).get("type")
                    : event.get("type");
            kinds.merge(String.valueOf(type), 1, Integer::sum);
        }
        return kinds.entrySet().stream()
                .map(kind -> kind.getValue() == 1 ? kind.getKey() : kind.getValue() + " × " + kind.getKey())
                .collect(Collectors.joining(", "));
    }

    /** The text that the model streamed, joined from its pieces. */
    private static String text(List<Map<String, @Nullable Object>> events) {
        return events.stream()
                .map(Seen::payload)
                .filter(payload -> "message.part.delta".equals(payload.get("type")))
                .map(payload -> Json.object(payload.get("data")).get("delta"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining());
    }

    private static Map<String, Integer> removed(Object left) {
        var removed = new LinkedHashMap<String, Integer>();
        var words = STAND_IN.matcher(Json.write(left));
        while (words.find()) {
            removed.merge(words.group(), 1, Integer::sum);
        }
        return removed;
    }

    private static String shortened(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + " …";
    }
}
