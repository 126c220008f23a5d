package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds how a local MCP server is started in lines that speak of one: {@code [mcp] spawn command=x args=[y]}. */
final class McpLines implements Detector {

    static final List<String> SUBJECTS = List.of("mcp", "stdio");
    private static final Set<String> NAMES =
            WordList.set("command cmd args argv cwd env envs environment pid workingdirectory cmdline");
    private static final String PUNCTUATION = " \t\r.)";

    @Override
    public int signs() {
        return Signs.MCP;
    }

    @Override
    public void find(String text, Findings found) {
        for (var line = 0; line < text.length(); line = Lines.end(text, line) + 1) {
            var end = Lines.end(text, line);
            var subject = subjectEnd(text, line, end);
            for (var i = subject; i < end; i++) {
                if ((text.charAt(i) == '=' || text.charAt(i) == ':') && isDetail(text, subject, i)) {
                    i = Math.max(i, value(text, i, end, found) - 1);
                }
            }
        }
    }

    /** Returns the end of the word in the line that says what it is about; the end of the line if there is none. */
    private static int subjectEnd(String text, int line, int end) {
        for (var i = line; i < end; i++) {
            for (var subject : SUBJECTS) {
                var next = i + subject.length();
                if (Chars.startsWith(text, i, subject)
                        && (i == line || !Lines.isName(text.charAt(i - 1)))
                        && (next >= end || !Lines.isName(text.charAt(next)))) {
                    return next;
                }
            }
        }
        return end;
    }

    private static boolean isDetail(String text, int from, int sign) {
        var name = Lines.name(text, from, sign);
        return !name.isEmpty() && NAMES.contains(String.join("", Identifier.words(name)));
    }

    private static int value(String text, int sign, int lineEnd, Findings found) {
        var start = Lines.after(text, sign + 1, " \t");
        if (start >= lineEnd || StandIn.startsAt(text, start)) {
            return sign;
        }
        var quoted = Chars.isQuote(text.charAt(start)) ? 1 : 0;
        var end = "[{\"'".indexOf(text.charAt(start)) >= 0
                ? Math.min(lineEnd, McpValue.end(text, start)) - quoted
                : Lines.before(text, start, bareEnd(text, sign, start, lineEnd), PUNCTUATION);
        found.add(start + quoted, end, StandIn.MCP_DETAIL);
        return end;
    }

    /** Returns where the next name begins; behind an equals sign, at the first word that is no option. */
    private static int bareEnd(String text, int sign, int start, int lineEnd) {
        for (var i = start; i < lineEnd; i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == ',') {
                var next = Lines.after(text, i, " ,");
                if ((text.charAt(sign) == '=' && !text.startsWith("-", next)) || isNamed(text, next, lineEnd)) {
                    return i;
                }
            }
        }
        return lineEnd;
    }

    private static boolean isNamed(String text, int at, int lineEnd) {
        var end = at;
        while (end < lineEnd && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return end > at && end < lineEnd && "=:".indexOf(text.charAt(end)) >= 0;
    }
}
