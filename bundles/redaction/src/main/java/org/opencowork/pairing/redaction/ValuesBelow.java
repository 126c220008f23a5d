package org.opencowork.pairing.redaction;

/** Finds values that stand on lines below the name that tells: of YAML, and of lists of names and values. */
final class ValuesBelow implements Detector {

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE | Signs.KEY;
    }

    @Override
    public void find(String text, Findings found) {
        var feed = text.indexOf('\n');
        if (feed < 0 || feed + 1 >= text.length()) {
            return;
        }
        if (KubernetesSecrets.beginAt(text, feed)) {
            KubernetesSecrets.find(text, feed + 1, found);
        } else if (!named(text, 0, feed).isEmpty()) {
            block(text, feed + 1, found);
            fields(text, feed + 1, found);
            lone(text, feed + 1, found);
        } else if (DeclaredBlocks.beginsAt(text, 0, feed)) {
            DeclaredBlocks.find(text, feed + 1, found);
        } else if (FormFields.beginsAt(text, 0, feed)) {
            FormFields.find(text, feed + 1, found);
        } else if (DumpedFields.beginsAt(text, 0, feed)) {
            DumpedFields.find(text, feed + 1, found);
        } else if (LoneValues.isTitle(text, 0, feed)) {
            lone(text, feed + 1, found);
        } else if (AnnouncedValues.isAbove(text, 0, feed)) {
            AnnouncedValues.below(text, feed + 1, found);
        } else if (JoinedLiterals.beginsAt(text, 0, feed)) {
            JoinedLiterals.find(text, feed + 1, found);
        } else if (MailLogins.isAsked(text, 0, feed)) {
            MailLogins.find(text, feed + 1, found);
        } else if (PuttyKeys.isHeader(text, 0)) {
            PuttyKeys.find(text, feed + 1, found);
        } else if (ListedPairs.beginsAt(text, 0, feed)) {
            var colon = ListedPairs.valueColon(text, feed + 1);
            if (colon > 0) {
                add(text, colon + 1, Lines.end(text, colon), found);
            }
        }
    }

    /** What stands alone at the end of what belongs to the name. */
    private static void lone(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            if (LoneValues.isLone(text.substring(line, Lines.end(text, line)))) {
                add(text, line, Lines.end(text, line), found);
            }
        }
    }

    /** The values of what is listed below a name, where they look like secrets: a description of the name does not. */
    private static void fields(String text, int from, Findings found) {
        for (var line = from; line < text.length(); line = Lines.end(text, line) + 1) {
            var end = Lines.end(text, line);
            var colon = Lines.indexOf(text, ": ", line, end);
            if (colon > 0 && LoneValues.isLone(text.substring(colon + 2, end))) {
                add(text, colon + 2, end, found);
            }
        }
    }

    private static void block(String text, int from, Findings found) {
        for (var line = from; line < text.length(); ) {
            var next = Blocks.nextLine(text, line);
            var end = next < 0 ? text.length() : next;
            if (!isField(text.substring(line, Lines.end(text, line)))) {
                add(text, line, Lines.end(text, line), found);
            }
            line = end;
        }
    }

    /** Takes out the range but for spaces and quotes around, unless there is nothing. */
    static void add(String text, int from, int to, Findings found) {
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

    /** Returns the end of the lines that belong to the name at the end of the first one. */
    static int end(String text, int start, int feed, boolean startsLine, boolean complete) {
        if (KubernetesSecrets.isKind(text, start, feed) || KubernetesSecrets.isData(text, start, feed)) {
            return Blocks.whole(text, feed + 1, complete, line -> !line.isBlank() && !line.startsWith("---"));
        }
        if (KubernetesSecrets.isStringData(text, start, feed)) {
            return Blocks.whole(text, feed + 1, complete, line -> Lines.indent(line, 0) > 0);
        }
        if (!named(text, start, feed).isEmpty()) {
            var indent = Lines.indent(text, start);
            var end = Blocks.whole(text, feed + 1, complete, line -> Lines.indent(line, 0) > indent && !line.isBlank());
            return end == feed + 1 ? LoneValues.end(text, feed + 1, complete) : end;
        }
        if (DeclaredBlocks.beginsAt(text, start, feed)) {
            var indent = Lines.indent(text, start);
            return Blocks.whole(text, feed + 1, complete, line -> line.isBlank() || Lines.indent(line, 0) > indent);
        }
        if (FormFields.beginsAt(text, start, feed)) {
            return FormFields.end(text, feed, complete);
        }
        if (DumpedFields.beginsAt(text, start, feed)
                || MarkupSecrets.endsWithKey(text, start, feed)
                || MarkupSecrets.isTag(text, start, feed)
                || MailLogins.isAsked(text, start, feed)) {
            return Lines.next(text, feed, complete);
        }
        if ((startsLine || LoneValues.isAnnounced(text, feed)) && LoneValues.isTitle(text, start, feed)) {
            return LoneValues.end(text, feed + 1, complete);
        }
        if (JoinedLiterals.beginsAt(text, start, feed)) {
            return JoinedLiterals.end(text, feed, complete);
        }
        if (AnnouncedValues.isAbove(text, start, feed)) {
            return LoneValues.end(text, feed + 1, complete);
        }
        if (startsLine && PuttyKeys.isHeader(text, start)) {
            return PuttyKeys.end(text, feed, complete);
        }
        if (!ListedPairs.beginsAt(text, start, feed)) {
            return feed + 1;
        }
        var next = Lines.next(text, feed, complete);
        return next == Blocks.UNDECIDED || ListedPairs.valueColon(text, feed + 1) > 0 ? next : feed + 1;
    }

    /** Tells of a line that has a name of its own, so that the one above held no text but fields. */
    private static boolean isField(String line) {
        var colon = line.indexOf(": ");
        var named = colon > 0 && line.substring(0, colon).strip().chars().allMatch(c -> Lines.isName((char) c));
        return named || line.endsWith(":");
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
        var name = Lines.name(text, start, end);
        if (text.startsWith("-> ", end - name.length() - 3)) {
            // What a function of Python returns.
            return "";
        }
        return SecretNames.isSecret(name) ? name : "";
    }
}
