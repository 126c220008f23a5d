package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows blocks that declare something by the name of a secret: <code>variable "db_password" {</code>. */
final class DeclaredBlocks {

    /** They say what the block declares is called. */
    private static final Set<String> NAMES = Set.of("name", "id", "label", "description");

    private DeclaredBlocks() {}

    /** Tells of the line that begins one. */
    static boolean beginsAt(String text, int start, int feed) {
        var end = Lines.before(text, start, feed, " \t\r{");
        var opens = end < feed && text.substring(end, feed).strip().equals("{");
        if (!opens || end - 2 < start || text.charAt(end - 1) != '"') {
            return false;
        }
        var name = Lines.name(text, start, end - 1);
        var quote = end - 2 - name.length();
        return text.startsWith("\"", quote) && (SecretNames.isSecret(name) || isTyped(text, start, quote));
    }

    /** Tells of a type that tells, before the name: <code>resource "random_password" "db" {</code>. */
    private static boolean isTyped(String text, int start, int quote) {
        var type = quote - 2 < start ? "" : Lines.name(text, start, quote - 2);
        return text.startsWith("\" \"", quote - 2) && SecretNames.isSecret(type);
    }

    /** The values that the block gives: in quotes, by a name for values, or by their looks. */
    static void find(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            var end = Lines.end(text, line);
            var sign = line;
            while (sign < end && text.charAt(sign) != '=') {
                sign++;
            }
            var open = sign + 1;
            while (open < end && text.charAt(open) == ' ') {
                open++;
            }
            if (open < end && text.charAt(open) == '"' && !StandIn.isIn(text.substring(line, sign))) {
                var close = AssignedValues.quotedEnd(text, open + 1, '"');
                var value = text.substring(open + 1, close);
                var name =
                        text.substring(Lines.after(text, line, " \t+~-"), sign).strip();
                var given = Labels.VALUES.contains(name) || name.equals("result");
                var looks = SecretLike.mayBe(value);
                if (given || (looks && !NAMES.contains(name))) {
                    ValuesBelow.add(text, open + 1, close, found);
                }
            }
        }
    }
}
