package org.opencowork.pairing.redaction;

import java.util.List;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redacts text: cuts it into segments, lets the detectors and rules look at each, and puts in what stands for finds. */
final class TextScan {

    private static final Logger log = LoggerFactory.getLogger(TextScan.class);

    private final Cutting cutting;
    private final List<Detector> detectors;
    private final List<RedactionRule> rules;

    TextScan(Cutting cutting, List<Detector> detectors, List<RedactionRule> rules) {
        this.cutting = cutting;
        this.detectors = detectors;
        this.rules = rules;
    }

    Cutting cutting() {
        return cutting;
    }

    /** Returns the text as it may leave; the same instance if all of it may. */
    String redact(String text, Tally tally) {
        var segments = cutting.cut(text, true, true);
        StringBuilder out = null;
        while (segments.next()) {
            if (!segments.isCalm()) {
                var segment = text.substring(segments.start(), segments.end());
                tally.startText(segments.start());
                var redacted = redactSegment(segment, segments.isDiff(), tally);
                if (out == null && !redacted.equals(segment)) {
                    out = new StringBuilder(text.length()).append(text, 0, segments.start());
                }
                if (out != null) {
                    out.append(redacted);
                }
            } else if (out != null) {
                out.append(text, segments.start(), segments.end());
            }
        }
        return out == null ? text : out.toString();
    }

    /** Returns one segment as it may leave. */
    String redactSegment(String segment, boolean diff, Tally tally) {
        return found(segment, diff).applyTo(segment, tally);
    }

    /** Returns the beginning of a segment that is not complete, up to the first find: what follows may belong to it. */
    String redactToFirst(String segment, boolean diff, Tally tally) {
        return found(segment, diff).applyFirst(segment, tally);
    }

    private Findings found(String segment, boolean diff) {
        var found = new Findings();
        if (diff) {
            found.by("diff");
            found.add(0, withoutLineEnd(segment), StandIn.ARTIFACT_BODY);
        } else {
            for (var detector : detectors) {
                found.by(detector);
                detector.find(segment, found);
            }
        }
        rules.forEach(rule -> apply(rule, segment, found));
        return found;
    }

    private static void apply(RedactionRule rule, String segment, Findings found) {
        found.by(rule.getClass().getName());
        try {
            for (var span : rule.find(segment)) {
                found.add(Math.max(0, span.start()), Math.min(segment.length(), span.end()), StandIn.SECRET);
            }
        } catch (RuntimeException broken) {
            log.warn(
                    "A redaction rule fails ({}), so all that it is asked about is taken out; check the bundle that"
                            + " brings {}",
                    broken.getClass().getName(),
                    rule.getClass().getName());
            found.add(0, segment.length(), StandIn.SECRET);
        }
    }

    private static int withoutLineEnd(String segment) {
        var end = segment.length();
        while (end > 0 && Chars.isLineEnd(segment.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
