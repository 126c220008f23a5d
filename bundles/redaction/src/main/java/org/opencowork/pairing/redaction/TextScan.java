package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redacts text: cuts it into segments, lets the detectors and rules look at each, and puts in what stands for finds.
 *
 * <p>What a segment holds in an encoded form is looked at, too: with its escapes undone, and its runs of base64 and
 * hexadecimal digits decoded, again and again to a bounded depth.
 */
final class TextScan {

    private static final Logger log = LoggerFactory.getLogger(TextScan.class);

    private static final int MOST_LAYERS = 4;
    private static final int MOST_LOOKS = 4;
    private static final int MOST_KEPT = 4_096;
    private static final int LONGEST_KEPT = 48;
    private static final int LONGEST_SETTLED = 128;

    private final Cutting cutting;
    private final Detector[] detectors;
    /** What each of them can find something at. */
    private final int[] signs;

    private final List<RedactionRule> rules;
    /** What was left of texts that come again and again, such as paths, in which nothing more is found. */
    private final Set<String> settled = ConcurrentHashMap.newKeySet();
    /** Names of fields, which are few and come again and again, that there is nothing in to look at. */
    private final Set<String> calmNames = ConcurrentHashMap.newKeySet();

    TextScan(Cutting cutting, List<Detector> detectors, List<RedactionRule> rules) {
        this.cutting = cutting;
        this.detectors = detectors.toArray(Detector[]::new);
        signs = detectors.stream().mapToInt(Detector::signs).toArray();
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
        rules.forEach(rule -> apply(rule, text, found));
        return !found.isEmpty();
    }

    /** Returns one segment as it may leave. */
    String redactSegment(Segment segment, Tally tally) {
        if (segment.isCalm() && rules.isEmpty()) {
            return segment.text();
        }
        var found = found(segment, 0);
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
            var more = found(new Segment(left.text(), false, cutting.words().in(left.text()), null), 0);
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
        return found(new Segment(text, body, Signs.ALL, null), 0).applyFirst(text, tally);
    }

    /** Returns what is found in a text that lies under so many layers of encoding. */
    private Findings found(String text, int layers) {
        var found = new Findings();
        var segments = cutting.cut(text, Standing.START, true);
        while (segments.next()) {
            if (!segments.isCalm() || !rules.isEmpty()) {
                var segment = segments.segment();
                var start = segments.start();
                found.addAll(found(segment, layers), position -> start + position);
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
        for (var rule : rules) {
            apply(rule, segment.text(), found);
        }
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
        if ((segment.signs() & Signs.KEY) != 0) {
            found.by("encoded-runs");
            EncodedRuns.find(segment.text(), found, plain -> hidden(plain, layers));
        }
        if ((segment.signs() & Signs.ESCAPE) != 0
                || ((segment.signs() & Signs.EQUALS) != 0 && segment.text().contains("=3D"))) {
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
        found.addAll(found(decoded.text(), layers), decoded::source);
        Literals.each(segment, (start, end) -> {
            var literal = Decoded.of(segment.substring(start, end));
            if (literal != null) {
                found.addAll(found(literal.text(), layers), position -> start + literal.source(position));
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
