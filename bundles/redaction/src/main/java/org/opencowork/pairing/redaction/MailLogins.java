package org.opencowork.pairing.redaction;

/** Knows how a client of a mail server answers when it is asked for a password, in base64 and on the line below. */
final class MailLogins {

    private static final String ASKED = "334 UGFzc3dvcmQ6";

    private MailLogins() {}

    /** Tells of the line by which the server asks. */
    static boolean isAsked(String text, int start, int feed) {
        var end = Lines.before(text, start, feed, " \r");
        return end - ASKED.length() >= start && text.startsWith(ASKED, end - ASKED.length());
    }

    /** Takes out the last word of the line, before which a log may say who sent it. */
    static void find(String text, int line, Findings found) {
        var end = Lines.before(text, line, Lines.end(text, line), " \r");
        var start = end;
        while (start > line && text.charAt(start - 1) > ' ') {
            start--;
        }
        if (end > start && !StandIn.startsAt(text, start)) {
            found.add(start, end, StandIn.SECRET);
        }
    }
}
