package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows how versions are written. */
final class Versions {

    private static final int LONGEST_PART = 3;
    private static final int LONGEST = 16;
    private static final Set<String> STAGES =
            WordList.set("alpha beta rc next canary dev pre preview snapshot final m a b nightly");

    private Versions() {}

    /** Tells whether two numbers with a dot between begin at the position. */
    static boolean beginsAt(String text, int at) {
        var dot = numberEnd(text, at);
        return dot > at && text.startsWith(".", dot) && numberEnd(text, dot + 1) > dot + 1;
    }

    /** Tells of numbers with dots between, perhaps behind a sign that says which ones fit, too: {@code ^1.2.0}. */
    static boolean isOne(String text, int start, int end) {
        var part = start;
        while (part < end && part - start < 2 && "^~<>=v".indexOf(text.charAt(part)) >= 0) {
            part++;
        }
        if (end - start > LONGEST || !beginsAt(text, part)) {
            return false;
        }
        var next = numberEnd(text, part);
        while (next > part && next < end && text.charAt(next) == '.') {
            part = next + 1;
            next = numberEnd(text, part);
        }
        return next > part && (next == end || isStage(text, next, end));
    }

    /** Tells of what is behind the numbers of a version that is not the last: {@code -beta.1}. */
    private static boolean isStage(String text, int start, int end) {
        var name = start + 1;
        var nameEnd = name;
        while (nameEnd < end && Chars.isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        var number = nameEnd < end && ".-".indexOf(text.charAt(nameEnd)) >= 0 ? nameEnd + 1 : nameEnd;
        return text.charAt(start) == '-'
                && STAGES.contains(text.substring(name, nameEnd).toLowerCase(Locale.ROOT))
                && (nameEnd == end || numberEnd(text, number) == end);
    }

    /** Tells of the rest of what build tools call a library, one part of which is its version: {@code jwt-api:jar:0.1.2}. */
    static boolean areCoordinates(String text, int start, int end) {
        var versions = 0;
        var parts = 0;
        for (var part = start; part < end && text.startsWith(":", start - 1); parts++) {
            var next = part;
            while (next < end && text.charAt(next) != ':') {
                next++;
            }
            if (beginsAt(text, part)) {
                versions++;
            } else if (!isCalm(text, part, next)) {
                return false;
            }
            part = next + 1;
        }
        return versions == 1 && parts > 1;
    }

    private static boolean isCalm(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (i > start && "-._".indexOf(c) >= 0) || (i > start && Chars.isDigit(c)))) {
                return false;
            }
        }
        return end > start;
    }

    /** Returns the end of a short number that no zero begins, lest a date count as one; the position if there is none. */
    private static int numberEnd(String text, int at) {
        var end = at;
        while (end < text.length() && end - at <= LONGEST_PART && Chars.isDigit(text.charAt(end))) {
            end++;
        }
        var padded = end > at + 1 && text.charAt(at) == '0';
        return padded || end - at > LONGEST_PART ? at : end;
    }
}
