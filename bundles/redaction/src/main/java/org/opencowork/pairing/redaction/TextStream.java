package org.opencowork.pairing.redaction;

import java.util.function.Supplier;

/**
 * Redacts one text that comes in pieces, holding back the segment that is not decided yet.
 *
 * <p>What it returns, put together, is the redaction of the pieces put together, as {@link TextScan} gives it, as long
 * as no segment outgrows {@link #MOST_HELD} and none is released before its time; what does is taken out instead.
 */
final class TextStream {

    /** The most characters that are held back. */
    static final int MOST_HELD = 16 * 1_024;

    private static final int LONGEST_PLAIN = 12;

    private final Supplier<TextScan> scan;
    private String held = "";
    /** Where in the whole text that begins. */
    private int heldFrom;

    private Standing standing = Standing.START;
    /** What was already given out of the segment that is held. */
    private String given = "";
    /** Whether everything up to the end of the line is dropped. */
    private boolean dropping;

    TextStream(Supplier<TextScan> scan) {
        this.scan = scan;
    }

    boolean isHolding() {
        return !held.isEmpty();
    }

    /** Takes the next piece and returns what is decided by it. */
    String append(String piece, Tally tally) {
        held = dropping ? afterLine(piece) : held + piece;
        var out = new StringBuilder();
        decided(false, out, tally);
        if (held.length() > MOST_HELD) {
            outgrow(out, tally);
        }
        return out.toString();
    }

    /** Returns what may be shown of what is held, without waiting for its end. */
    String release(Tally tally) {
        if (held.isEmpty()) {
            return "";
        }
        tally.startText(heldFrom);
        var shown = shownOfHeld(tally);
        var more = shown.startsWith(given) ? shown.substring(given.length()) : "";
        given += more;
        return more;
    }

    /** Ends the text and returns the rest of it. */
    String finish(Tally tally) {
        var out = new StringBuilder();
        decided(true, out, tally);
        held = "";
        given = "";
        dropping = false;
        standing = Standing.START;
        return out.toString();
    }

    /** Ends the text in the middle and returns what stands for what is held; nothing if nothing is. */
    String abandon(Tally tally) {
        if (held.isEmpty()) {
            return "";
        }
        tally.count(StandIn.SECRET);
        held = "";
        return StandIn.SECRET.word();
    }

    private void decided(boolean complete, StringBuilder out, Tally tally) {
        var segments = scan.get().cutting().cut(held, standing, complete);
        while (segments.next()) {
            tally.startText(heldFrom + segments.start());
            give(scan.get().redactSegment(segments.segment(), tally), out);
            standing = segments.standing();
        }
        heldFrom += segments.start();
        held = held.substring(segments.start());
    }

    /** Gives a segment out but for what was given of it already; if that no longer fits, the rest is dropped. */
    private void give(String redacted, StringBuilder out) {
        if (redacted.startsWith(given)) {
            out.append(redacted, given.length(), redacted.length());
        } else if (given.isEmpty() || !given.contains(StandIn.SECRET.word())) {
            out.append(StandIn.SECRET.word());
        }
        given = "";
    }

    private String shownOfHeld(Tally tally) {
        if (standing.table() != null) {
            return "";
        }
        var word = held.length();
        while (word > 0 && !Chars.isSpace(held.charAt(word - 1))) {
            word--;
        }
        var object = JsonFields.open(held, 0, word - 1, false);
        if (object != JsonFields.NONE) {
            // What stands beside a field may still say that it goes.
            word = Math.max(0, object);
        }
        if (word == 0) {
            return isPlain() ? held : "";
        }
        return scan.get()
                .redactToFirst(held.substring(0, word), scan.get().cutting().isBody(held, standing.lineStart()), tally);
    }

    private boolean isPlain() {
        return !scan.get().hasRules()
                && held.length() <= LONGEST_PLAIN
                && scan.get().cutting().words().in(held) == Signs.NONE
                && held.chars().allMatch(c -> Chars.isLetter((char) c) || ".,!?".indexOf(c) >= 0);
    }

    private void outgrow(StringBuilder out, Tally tally) {
        var block = scan.get().cutting().blockStart(held, standing.lineStart());
        if (block > 0) {
            var line = Math.max(block, held.lastIndexOf('\n') + 1);
            held = held.substring(0, block) + held.substring(line);
            heldFrom += line - block;
        }
        if (held.length() > MOST_HELD) {
            give(StandIn.SECRET.word(), out);
            tally.count(StandIn.SECRET);
            dropping = true;
            heldFrom += held.length();
            held = "";
        }
    }

    private String afterLine(String piece) {
        var feed = piece.indexOf('\n');
        dropping = feed < 0;
        heldFrom += dropping ? piece.length() : feed;
        standing = dropping ? Standing.WITHIN : new Standing(true, standing.table());
        return dropping ? "" : piece.substring(feed);
    }
}
