package org.opencowork.pairing.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the detectors and the rules of others look at segments.
 *
 * <p>What a segment holds in an encoded form is looked at, too: with its escapes undone, and its runs of base64 and
 * hexadecimal digits decoded, again and again to a bounded depth.
 */
final class Detection {

    private static final Logger log = LoggerFactory.getLogger(Detection.class);
    private static final int MOST_LAYERS = 4;

    private final Cutting cutting;
    private final Detector[] detectors;
    /** What each of them can find something at. */
    private final int[] signs;

    private final List<RedactionRule> rules;

    Detection(Cutting cutting, List<Detector> detectors, List<RedactionRule> rules) {
        this.cutting = cutting;
        this.detectors = detectors.toArray(Detector[]::new);
        signs = detectors.stream().mapToInt(Detector::signs).toArray();
        this.rules = rules;
    }

    /** Returns what is found in a segment. */
    Findings found(Segment segment) {
        return found(segment, 0);
    }

    /** Tells whether a rule of others finds something, or fails. */
    boolean isRuledOut(String text) {
        for (var rule : rules) {
            try {
                if (!rule.find(text).isEmpty()) {
                    return true;
                }
            } catch (RuntimeException broken) {
                // It is said, and all of the text is taken out, where the text is looked at.
                return true;
            }
        }
        return false;
    }

    /** Returns what is found in a text that lies under so many layers of encoding. */
    private Findings found(String text, int layers) {
        var found = new Findings();
        var segments = cutting.cut(text, Standing.START, true);
        while (segments.next()) {
            if (!segments.isCalm() || !rules.isEmpty()) {
                var segment = segments.segment();
                found.addAll(found(segment, layers), segments.start());
            }
        }
        return found;
    }

    private Findings found(Segment segment, int layers) {
        var found = new Findings();
        if (segment.body()) {
            found.by("body");
            found.add(0, withoutLineEnd(segment.text()), StandIn.ARTIFACT_BODY);
        } else {
            detected(segment, found);
        }
        rules.forEach(rule -> apply(rule, segment.text(), found));
        if (!segment.body() && layers < MOST_LAYERS) {
            encoded(segment, layers + 1, found);
        }
        return found;
    }

    private void detected(Segment segment, Findings found) {
        for (var i = 0; i < detectors.length; i++) {
            if ((signs[i] & segment.signs()) != 0) {
                found.by(detectors[i]);
                detectors[i].find(segment.text(), found);
            }
        }
        if (segment.table() != null) {
            found.by("table");
            segment.table().find(segment.text(), found);
        }
    }

    private void encoded(Segment segment, int layers, Findings found) {
        if (segment.mayHoldRuns()) {
            found.by("encoded-runs");
            EncodedRuns.find(segment.text(), found, plain -> hidden(plain, layers));
        }
        if (segment.mayHoldEscapes()) {
            escaped(segment.text(), layers, found);
        }
    }

    private @Nullable StandIn hidden(String plain, int layers) {
        return found(plain, layers).gravest();
    }

    private void escaped(String segment, int layers, Findings found) {
        var decoded = Decoded.of(segment);
        if (decoded == null) {
            return;
        }
        found.addAll(found(decoded.text(), layers), decoded::start, decoded::end);
        Literals.each(segment, (start, end) -> {
            var literal = Decoded.of(segment.substring(start, end));
            if (literal != null) {
                found.addAll(
                        found(literal.text(), layers),
                        position -> start + literal.start(position),
                        position -> start + literal.end(position));
            }
        });
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
