package org.opencowork.pairing.redaction;

/** Knows texts in brackets on the lines below the name of a secret, which programs join to one: {@code TOKEN = (}. */
final class JoinedLiterals {

    private JoinedLiterals() {}

    /** Tells of the line that opens the bracket. */
    static boolean beginsAt(String text, int start, int feed) {
        var bracket = Lines.before(text, start, feed, " \t\r") - 1;
        if (bracket <= start || text.charAt(bracket) != '(') {
            return false;
        }
        var sign = Lines.before(text, start, bracket, " ");
        var nameEnd = Lines.before(text, start, sign, " =");
        return nameEnd < sign && text.charAt(sign - 1) == '=' && SecretNames.isSecret(Lines.name(text, start, nameEnd));
    }

    static int end(String text, int feed, boolean complete) {
        return Blocks.whole(text, feed + 1, complete, JoinedLiterals::isLiteral);
    }

    /** Takes out what stands between the quotes of each line. */
    static void find(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            var end = Lines.before(text, line, Lines.end(text, line), " \t\r");
            var quote = line + Lines.indent(text, line);
            if (isLiteral(text.substring(line, end))) {
                ValuesBelow.add(text, quote + 1, end - 1, found);
            }
        }
    }

    /** Tells of a line that is one text in quotes. */
    private static boolean isLiteral(String line) {
        var literal = line.strip();
        var last = literal.length() - 1;
        return last > 1
                && Chars.isQuote(literal.charAt(0))
                && literal.indexOf(literal.charAt(0), 1) == last
                && literal.indexOf(' ') < 0;
    }
}
