package org.opencowork.pairing.redaction;

/** Finds values that stand on lines below the name that tells: of YAML, and of lists of names and values. */
final class ValuesBelow implements Detector {

    private static final int LONGEST_NAME = 64;

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE;
    }

    @Override
    public void find(String text, Findings found) {
        var feed = text.indexOf('\n');
        if (feed < 0 || feed + 1 >= text.length()) {
            return;
        }
        if (isSecretKind(text, 0, feed) || isSecretData(text, 0, feed) || isDataOfSecret(text, feed)) {
            values(text, feed + 1, found);
        } else if (!named(text, 0, feed).isEmpty()) {
            block(text, feed + 1, found);
            fields(text, feed + 1, found);
            lone(text, feed + 1, found);
        } else if (isBlock(text, 0, feed)) {
            defaults(text, feed + 1, found);
        } else if (LoneValues.isTitle(text, 0, feed)) {
            lone(text, feed + 1, found);
        } else if (isListed(text, 0, feed)) {
            var colon = valueColon(text, feed + 1);
            if (colon > 0) {
                add(text, colon + 1, lineEnd(text, colon), found);
            }
        }
    }

    /** What stands alone at the end of what belongs to the name. */
    private static void lone(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = lineEnd(text, line) + 1) {
            if (LoneValues.isLone(text.substring(line, lineEnd(text, line)))) {
                add(text, line, lineEnd(text, line), found);
            }
        }
    }

    /** The values of what is listed below a name, where they look like secrets: a description of the name does not. */
    private static void fields(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = lineEnd(text, line) + 1) {
            var colon = text.indexOf(": ", line);
            var end = lineEnd(text, line);
            if (colon > 0 && colon < end && LoneValues.isLone(text.substring(colon + 2, end))) {
                add(text, colon + 2, end, found);
            }
        }
    }

    private static void block(String text, int from, Findings found) {
        for (var line = from; line < text.length(); ) {
            var next = Blocks.nextLine(text, line);
            var end = next < 0 ? text.length() : next;
            if (!isField(text.substring(line, lineEnd(text, line)))) {
                add(text, line, lineEnd(text, line), found);
            }
            line = end;
        }
    }

    /** Tells of a block that declares something by the name of a secret: <code>variable "db_password" {</code>. */
    private static boolean isBlock(String text, int start, int feed) {
        var end = feed;
        while (end > start && " \t\r{".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var opens = end < feed && text.substring(end, feed).strip().equals("{");
        if (!opens || end - 2 < start || text.charAt(end - 1) != '"') {
            return false;
        }
        var name = name(text, start, end - 1);
        return text.startsWith("\"", end - 2 - name.length()) && SecretNames.isSecret(name);
    }

    /** The values that the block gives: in quotes, by a name for values, or by their looks. */
    private static void defaults(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = lineEnd(text, line) + 1) {
            var end = lineEnd(text, line);
            var sign = line;
            while (sign < end && text.charAt(sign) != '=') {
                sign++;
            }
            var open = sign + 1;
            while (open < end && text.charAt(open) == ' ') {
                open++;
            }
            if (open < end && text.charAt(open) == '"') {
                var close = AssignedValues.quotedEnd(text, open + 1, '"');
                var value = text.substring(open + 1, close);
                var given = Labels.VALUES.contains(text.substring(line, sign).strip());
                if (given || SecretLike.isSecretLike(value) || SecretLike.isLikelySecret(value)) {
                    add(text, open + 1, close, found);
                }
            }
        }
    }

    /** Tells of the line that says that a Kubernetes object is a secret. */
    private static boolean isSecretKind(String text, int start, int feed) {
        return text.substring(start, feed).strip().equals("kind: Secret");
    }

    private static boolean isSecretData(String text, int start, int feed) {
        return text.substring(start, feed).strip().equals("stringData:");
    }

    /** Tells of the data of a Kubernetes object whose kind stands below. */
    private static boolean isDataOfSecret(String text, int feed) {
        return isData(text, 0, feed) && (text + '\n').contains("\nkind: Secret\n");
    }

    static boolean isData(String text, int start, int feed) {
        return feed - start <= 6
                && text.startsWith("data:", start)
                && text.substring(start + 5, feed).isBlank();
    }

    /** Takes out the values of indented fields, but for those that say what the object is. */
    private static void values(String text, int from, Findings found) {
        var described = false;
        for (var line = from; line < text.length(); ) {
            var end = lineEnd(text, line);
            var colon = text.indexOf(':', line);
            if (indent(text, line) == 0) {
                described = text.startsWith("metadata", line);
            } else if (!described && colon > 0 && colon < end) {
                add(text, colon + 1, end, found);
            }
            line = end + 1;
        }
    }

    private static void add(String text, int from, int to, Findings found) {
        var start = from;
        while (start < to && (Chars.isSpace(text.charAt(start)) || "\"'-".indexOf(text.charAt(start)) >= 0)) {
            start++;
        }
        var end = to;
        while (end > start && (Chars.isSpace(text.charAt(end - 1)) || "\"'".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        if (!StandIn.startsAt(text, start)
                && !Placeholders.isOpen(text, start, end)
                && "]})".indexOf(text.charAt(start)) < 0) {
            found.add(start, end, StandIn.SECRET);
        }
    }

    private static int lineEnd(String text, int from) {
        var feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    /** Returns the end of the lines that belong to the name at the end of the first one. */
    static int end(String text, int start, int feed, boolean startsLine, boolean complete) {
        if (isSecretKind(text, start, feed) || isData(text, start, feed)) {
            return Blocks.whole(text, feed + 1, complete, line -> !line.isBlank() && !line.startsWith("---"));
        }
        if (isSecretData(text, start, feed)) {
            return Blocks.whole(text, feed + 1, complete, line -> indent(line, 0) > 0);
        }
        if (!named(text, start, feed).isEmpty()) {
            var indent = indent(text, start);
            var end = Blocks.whole(text, feed + 1, complete, line -> indent(line, 0) > indent && !line.isBlank());
            return end == feed + 1 ? LoneValues.end(text, feed + 1, complete) : end;
        }
        if (isBlock(text, start, feed)) {
            var indent = indent(text, start);
            return Blocks.whole(text, feed + 1, complete, line -> line.isBlank() || indent(line, 0) > indent);
        }
        if (MarkupSecrets.endsWithKey(text, start, feed)) {
            return nextLine(text, feed, complete);
        }
        if ((startsLine || LoneValues.isAnnounced(text, feed)) && LoneValues.isTitle(text, start, feed)) {
            return LoneValues.end(text, feed + 1, complete);
        }
        if (!isListed(text, start, feed)) {
            return feed + 1;
        }
        var next = nextLine(text, feed, complete);
        return next == Blocks.UNDECIDED || valueColon(text, feed + 1) > 0 ? next : feed + 1;
    }

    private static int nextLine(String text, int feed, boolean complete) {
        var next = text.indexOf('\n', feed + 1);
        return next >= 0 ? next + 1 : complete ? text.length() : Blocks.UNDECIDED;
    }

    /** Tells of a line that has a name of its own, so that the one above held no text but fields. */
    private static boolean isField(String line) {
        var colon = line.indexOf(": ");
        var named = colon > 0 && line.substring(0, colon).strip().chars().allMatch(c -> isName((char) c));
        return named || line.endsWith(":");
    }

    private static int indent(String text, int from) {
        var i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i - from;
    }

    /** Returns the name at the end of the line that tells of a secret below: {@code password:}, {@code key: |}. */
    private static String named(String text, int start, int feed) {
        var end = feed;
        while (end > start && " \t\r|>-+".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == start || text.charAt(end - 1) != ':') {
            return "";
        }
        end--;
        while (end > start && "\"'`* ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var name = name(text, start, end);
        return SecretNames.isSecret(name) ? name : "";
    }

    private static String name(String text, int start, int end) {
        var from = end;
        while (from > start && end - from < LONGEST_NAME && isName(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isName(char c) {
        return Chars.isWord(c) || c == '-' || c == '.' || c > 127;
    }

    /** Tells of a line such as {@code - name: API_KEY}. */
    private static boolean isListed(String text, int start, int feed) {
        var end = feed;
        while (end > start && " \t\r\"',".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        var name = name(text, start, end);
        var before = end - name.length();
        while (before > start && " \t\"'".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        if (before == start || ":=".indexOf(text.charAt(before - 1)) < 0 || !SecretNames.isSecret(name)) {
            return false;
        }
        before--;
        while (before > start && " \t\"'".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        var label = name(text, start, before);
        return label.equalsIgnoreCase("name") || label.equalsIgnoreCase("key");
    }

    /** Returns the colon after the word "value" that begins the line; 0 if it does not. */
    private static int valueColon(String text, int line) {
        var i = line;
        while (i < text.length() && " \t\"'".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (!Chars.startsWith(text, i, "value")) {
            return 0;
        }
        i += 5;
        while (i < text.length() && " \t\"'".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '=') ? i : 0;
    }
}
