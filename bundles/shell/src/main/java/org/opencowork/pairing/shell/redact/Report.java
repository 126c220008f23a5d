package org.opencowork.pairing.shell.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.shared.json.TreeJson;

/** Says beside the answers what there is to say about lines: as sentences, or explained as JSON lines. */
final class Report {

    private final Writer out;
    private final boolean explains;
    private boolean complained;

    Report(Writer out, boolean explains) {
        this.out = out;
        this.explains = explains;
    }

    /** Says that the line is not as it should be; the message is the end of a sentence. */
    void complain(long line, String message) throws IOException {
        complained = true;
        say(
                explains
                        ? TreeJson.write(fields(line, "error", message))
                        : "Line " + line + " " + message + ", so it does not leave.");
    }

    /** Tells whether there was a complaint. */
    boolean complained() {
        return complained;
    }

    /** Says what was taken out for the answer. */
    void explain(Answer answer) throws IOException {
        var removals = answer.removals();
        if (explains && !removals.isEmpty()) {
            var removed = removals.stream().map(Explanation::tree).toList();
            say(TreeJson.write(fields(answer.line().number(), "removed", removed)));
        }
    }

    private void say(String line) throws IOException {
        out.write(line + "\n");
    }

    void flush() throws IOException {
        out.flush();
    }

    private static Map<String, Object> fields(long line, String name, Object value) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("line", line);
        fields.put(name, value);
        return fields;
    }
}
