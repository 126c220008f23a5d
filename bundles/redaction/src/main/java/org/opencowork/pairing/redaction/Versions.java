package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows how versions are written. */
final class Versions {

    private static final int LONGEST_PART = 3;
    private static final int LONGEST = 16;
    private static final Set<String> STAGES =
            WordList.set("alpha beta rc next canary dev pre preview snapshot final m a b nightly release ga");

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
            return part > start && part < end && numberEnd(text, part) == end;
        }
        var next = numberEnd(text, part);
        while (next > part && next < end && text.charAt(next) == '.') {
            part = next + 1;
            next = numberEnd(text, part);
        }
        return next > part ? next == end || isStage(text, next, end) : isStage(text, part - 1, end);
    }

    /** Tells of what is behind the numbers of a version that is not the last: {@code -beta.1}, or says that it is: {@code .RELEASE}. */
    private static boolean isStage(String text, int start, int end) {
        var name = start + 1;
        var nameEnd = name;
        while (nameEnd < end && Chars.isLetter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        var number = nameEnd < end && ".-".indexOf(text.charAt(nameEnd)) >= 0 ? nameEnd + 1 : nameEnd;
        return ".-".indexOf(text.charAt(start)) >= 0
                && STAGES.contains(text.substring(name, nameEnd).toLowerCase(Locale.ROOT))
                && (nameEnd == end || numberEnd(text, number) == end);
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
