package org.opencowork.pairing.redaction;

import java.util.Locale;

/**
 * Finds secrets between and within tags: the content of an element, or the value of an attribute, whose own name tells, or
 * what another attribute calls it: {@code <password>x</password>}, {@code <add key="ApiKey" value="x"/>}.
 */
final class MarkupSecrets implements Detector {

    private static final int LONGEST_TAG = 512;
    private static final String KEY = "<key>";
    private static final String KEY_END = "</key>";
    private static final String STRING = "<string>";

    @Override
    public int signs() {
        return Signs.LESS;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
            i = Math.max(i, tag(text, i, found) - 1);
        }
    }

    private static int tag(String text, int open, Findings found) {
        var nameEnd = nameEnd(text, open + 1);
        var close = close(text, nameEnd);
        if (nameEnd == open + 1 || close < 0) {
            return open;
        }
        var telling = isTelling(text, open + 1, nameEnd);
        var called = !telling && isCalledSecret(text, nameEnd, close);
        if (telling || called) {
            value(text, nameEnd, close, found);
            var inner = Lines.after(text, close + 1, " \t\r\n");
            return content(text, holdsValue(text, inner) ? text.indexOf('>', inner) + 1 : close + 1, found);
        }
        if (isPasswordInput(text, nameEnd, close)) {
            value(text, nameEnd, close, found);
        }
        return isKeyElement(text, open, close) ? property(text, close + 1, found) : open;
    }

    private static boolean isPasswordInput(String text, int from, int close) {
        var type = attribute(text, "type", from, close);
        return type > 0 && Chars.startsWith(text, type, "password") && Chars.isQuote(text.charAt(type + 8));
    }

    private static boolean isKeyElement(String text, int open, int close) {
        return close == open + KEY.length() - 1 && text.startsWith(KEY, open);
    }

    /** Tells of a line that is a tag by the name of a secret, the element of whose value may be on the next line. */
    static boolean isTag(String text, int start, int feed) {
        var open = start + Lines.indent(text, start);
        var close = Lines.before(text, start, feed, " \t\r") - 1;
        return close > open + 1
                && text.charAt(open) == '<'
                && text.charAt(close) == '>'
                && nameEnd(text, open + 1) == close
                && isTelling(text, open + 1, close);
    }

    /** Tells of a line that ends with the name of a secret in a property list, whose value may be on the next line. */
    static boolean endsWithKey(String text, int start, int feed) {
        var end = feed - (feed > start && text.charAt(feed - 1) == '\r' ? 1 : 0) - KEY_END.length();
        return end > start && text.startsWith(KEY_END, end) && isTelling(text, AssignedNames.start(text, end), end);
    }

    /** A property list: {@code <key>apiKey</key> <string>x</string>}. */
    private static int property(String text, int name, Findings found) {
        var nameEnd = AssignedNames.end(text, name);
        if (!text.startsWith(KEY_END, nameEnd) || !isTelling(text, name, nameEnd)) {
            return name;
        }
        var next = nameEnd + KEY_END.length();
        while (next < text.length() && Chars.isSpace(text.charAt(next))) {
            next++;
        }
        return text.startsWith(STRING, next) ? content(text, next + STRING.length(), found) : next;
    }

    private static int nameEnd(String text, int from) {
        var end = AssignedNames.end(text, from);
        return text.startsWith(":", end) ? AssignedNames.end(text, end + 1) : end;
    }

    private static boolean isTelling(String text, int start, int end) {
        var colon = Lines.indexOf(text, ":", start, end);
        return SecretNames.isSecret(text.substring(colon > 0 ? colon + 1 : start, end));
    }

    /** Returns where the tag ends whose name ends at the position; -1 if it does not. */
    private static int close(String text, int from) {
        var limit = Math.min(text.length(), from + LONGEST_TAG);
        for (var i = from; i < limit; i++) {
            if (text.charAt(i) == '>') {
                return i;
            }
            if (text.charAt(i) == '<' || (i == from && !Chars.isSpace(text.charAt(i)) && text.charAt(i) != '/')) {
                return -1;
            }
        }
        return -1;
    }

    /** Tells whether an attribute says that the element is called like a secret. */
    private static boolean isCalledSecret(String text, int from, int close) {
        for (var label : Labels.NAMING) {
            var start = attribute(text, label, from, close);
            if (start > 0 && isTelling(text, start, Math.max(start, AssignedNames.end(text, start)))) {
                return true;
            }
        }
        return false;
    }

    private static void value(String text, int from, int close, Findings found) {
        for (var label : Labels.VALUES) {
            var start = attribute(text, label, from, close);
            var end = start > 0 ? indexOf(text, text.substring(start - 1, start), start, close) : -1;
            if (end > start) {
                add(text, start, end, found);
            }
        }
    }

    /** Returns where the value of the attribute begins, behind its quote; 0 if there is none. */
    private static int attribute(String text, String label, int from, int close) {
        for (var at = indexOf(text, label, from, close); at > 0; at = indexOf(text, label, at + 1, close)) {
            var quote = at + label.length() + 1;
            var whole = Chars.isSpace(text.charAt(at - 1)) && text.charAt(quote - 1) == '=';
            if (whole && quote < close && Chars.isQuote(text.charAt(quote))) {
                return quote + 1;
            }
        }
        return 0;
    }

    /** Looks no further than the tag, of which there may be many in a text. */
    private static int indexOf(String text, String part, int from, int close) {
        for (var i = from; i + part.length() <= close; i++) {
            if (text.startsWith(part, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Takes out what stands up to the tag that closes. */
    private static int content(String text, int from, Findings found) {
        var end = text.indexOf('<', from);
        if (end < 0 || !text.startsWith("/", end + 1) || text.startsWith("/>", from - 2)) {
            return from;
        }
        var start = from;
        while (start < end && Chars.isSpace(text.charAt(start))) {
            start++;
        }
        var last = end;
        while (last > start && Chars.isSpace(text.charAt(last - 1))) {
            last--;
        }
        add(text, start, last, found);
        return end;
    }

    /** Tells of an element that by its name, or what it is called, holds the value of the one around it. */
    private static boolean holdsValue(String text, int open) {
        if (!text.startsWith("<", open)) {
            return false;
        }
        var nameEnd = nameEnd(text, open + 1);
        var close = close(text, nameEnd);
        var tag = close < 0 ? "" : text.substring(open, close).toLowerCase(Locale.ROOT);
        return tag.contains("value") || tag.equals("<string") || tag.equals("<data") || tag.equals("<text");
    }

    private static void add(String text, int start, int end, Findings found) {
        if (!StandIn.startsAt(text, start)
                && !Placeholders.isOpen(text, start, end)
                && !HarmlessValues.isWord(text.substring(start, end))) {
            found.add(start, end, StandIn.SECRET);
        }
    }
}
