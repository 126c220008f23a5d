package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opencowork.pairing.api.redaction.RedactionRule;

/**
 * Redacts text: cuts it into segments, lets the detectors and rules look at each, and puts in what stands for finds.
 */
final class TextScan {

    private static final int MOST_LOOKS = 4;
    private static final int MOST_KEPT = 4_096;
    private static final int LONGEST_KEPT = 48;
    private static final int LONGEST_SETTLED = 128;

    private final Cutting cutting;
    private final Detection detection;
    private final List<RedactionRule> rules;
    /** What was left of texts that come again and again, such as paths, in which nothing more is found. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    /** Names of fields, which are few and come again and again, that there is nothing in to look at. */
    private final Set<String> calmNames = ConcurrentHashMap.newKeySet();

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
        return cutting.isCalm(text) && !isRuledOut(text) ? text : scanned(text, tally);
    }

    /** Returns the name of a field as it may leave; the same instance if all of it may. */
    String redactName(String name, Tally tally) {
        return isCalmName(name) && !isRuledOut(name) ? name : scanned(name, tally);
    }

    private boolean isCalmName(String name) {
        if (calmNames.contains(name)) {
            return true;
        }
        var calm = cutting.isCalm(name);
        if (calm && name.length() <= LONGEST_KEPT && calmNames.size() < MOST_KEPT) {
            calmNames.add(name);
        }
        return calm;
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
    private boolean isRuledOut(String text) {
        if (rules.isEmpty()) {
            return false;
        }
        var found = new Findings();
        detection.rules(text, found);
        return !found.isEmpty();
    }

    /** Returns one segment as it may leave. */
    String redactSegment(Segment segment, Tally tally) {
        if (segment.isCalm() && rules.isEmpty()) {
            return segment.text();
        }
        var found = detection.found(segment);
        if (found.isEmpty()) {
            return segment.text();
        }
        var left = segment.body() ? found.left(segment.text()) : again(segment.text(), found);
        found.count(tally);
        return left.text();
    }

    /** What stood beside a find may be told for what it is only now; so what is left is looked at until nothing goes. */
    private Left again(String text, Findings found) {
        var left = found.left(text);
        for (var i = 0; i < MOST_LOOKS && !settled.contains(left.text()); i++) {
            var more = detection.found(
                    new Segment(left.text(), false, cutting.words().in(left.text()), null));
            if (more.isEmpty() || more.left(left.text()).text().equals(left.text())) {
                settled(left.text());
                return left;
            }
            found.addAll(more, left);
            left = found.left(text);
        }
        return left;
    }

    private void settled(String left) {
        if (rules.isEmpty() && left.length() <= LONGEST_SETTLED && settled.size() < MOST_KEPT) {
            settled.add(left);
        }
    }

    /** Returns the beginning of a segment that is not complete, up to the first find: what follows may belong to it. */
    String redactToFirst(String text, boolean body, Tally tally) {
        return detection.found(new Segment(text, body, Signs.ALL, null)).applyFirst(text, tally);
    }
}
