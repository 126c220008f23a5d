package org.opencowork.pairing.redaction;

import java.util.List;
import org.opencowork.pairing.api.redaction.RedactionRule;

/**
 * Redacts text: cuts it into segments, lets the detectors and rules look at each, and puts in what stands for finds.
 */
final class TextScan {

    private static final int MOST_LOOKS = 4;
    private static final int LONGEST_KNOWN = 128;
    private static final int LONGEST_SEGMENT = 512;

    private final Cutting cutting;
    private final Detection detection;
    private final List<RedactionRule> rules;
    /** Texts in which nothing is found. */
    private final KnownTexts harmless = new KnownTexts(LONGEST_KNOWN);
    /** Segments in which nothing is found: lines come again in each state of a part, and texts after their deltas. */
    private final KnownTexts plain = new KnownTexts(LONGEST_SEGMENT);
    /** What was left of texts, in which nothing more is found. */
    private final KnownTexts settled = new KnownTexts(LONGEST_SEGMENT);

    TextScan(Cutting cutting, List<Detector> detectors, List<RedactionRule> rules) {
        this.cutting = cutting;
        detection = new Detection(cutting, detectors, rules);
        this.rules = rules;
    }

    /** Tells whether there are rules that may find something in any word. */
    boolean hasRules() {
        return !rules.isEmpty();
    }

    Cutting cutting() {
        return cutting;
    }

    /** Returns the text as it may leave; the same instance if all of it may. */
    String redact(String text, Tally tally) {
        if (harmless.contains(text) && !isRuledOut(text)) {
            return text;
        }
        var left = cutting.isCalm(text) && !isRuledOut(text) ? text : scanned(text, tally);
        if (left.equals(text) && isAllSeen(text)) {
            harmless.add(text);
        }
        return left;
    }

    /** Tells whether the rules, which may find something else at any time, can look at all of the text as it stands. */
    boolean isAllSeen(String text) {
        return rules.isEmpty() || (text.indexOf('\n') < 0 && isAllSeen(whole(text)));
    }

    private boolean isAllSeen(Segment segment) {
        return rules.isEmpty() || !segment.mayHide();
    }

    private Segment whole(String text) {
        return new Segment(text, false, cutting.words().in(text), null);
    }

    private String scanned(String text, Tally tally) {
        var segments = cutting.cut(text, Standing.START, true);
        StringBuilder out = null;
        while (segments.next()) {
            var start = segments.start();
            if (segments.isCalm() && rules.isEmpty()) {
                if (out != null) {
                    out.append(text, start, segments.end());
                }
                continue;
            }
            var segment = segments.segment();
            tally.startText(start);
            var redacted = redactSegment(segment, tally);
            if (out == null && !redacted.equals(segment.text())) {
                out = new StringBuilder(text.length()).append(text, 0, start);
            }
            if (out != null) {
                out.append(redacted);
            }
        }
        return out == null ? text : out.toString();
    }

    /** Tells whether a rule finds something, or fails. */
    boolean isRuledOut(String text) {
        return !rules.isEmpty() && detection.isRuledOut(text);
    }

    /** Returns one segment as it may leave. */
    String redactSegment(Segment segment, Tally tally) {
        var alone = segment.isAlone() && isAllSeen(segment);
        if ((segment.isCalm() || (alone && plain.contains(segment.text()))) && !isRuledOut(segment.text())) {
            return segment.text();
        }
        var found = detection.found(segment);
        if (found.isEmpty()) {
            if (alone) {
                plain.add(segment.text());
            }
            return segment.text();
        }
        var left = segment.body() ? found.left(segment.text()) : again(segment.text(), found);
        if (left.text().equals(segment.text())) {
            return segment.text();
        }
        found.count(tally);
        return left.text();
    }

    /** What stood beside a find may be told for what it is only now; so what is left is looked at until nothing goes. */
    private Left again(String text, Findings found) {
        var left = found.left(text);
        for (var i = 0; i < MOST_LOOKS && !isSettled(left.text()); i++) {
            var whole = whole(left.text());
            var more = detection.found(whole);
            if (more.isEmpty() || more.left(left.text()).text().equals(left.text())) {
                if (isAllSeen(whole)) {
                    settled.add(left.text());
                }
                return left;
            }
            found.addAll(more, left);
            left = found.left(text);
        }
        return left;
    }

    private boolean isSettled(String left) {
        return settled.contains(left) && !isRuledOut(left);
    }

    /** Returns the beginning of a segment that is not complete, up to the first find: what follows may belong to it. */
    String redactToFirst(String text, boolean body, Tally tally) {
        return detection.found(new Segment(text, body, Signs.ALL, null)).applyFirst(text, tally);
    }
}
