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

    private final Cutting cutting;
    private final Detector[] detectors;
    /** What each of them can find something at. */
    private final int[] signs;

    private final List<RedactionRule> rules;
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
        var calm = calmNames.contains(name) || cutting.isCalm(name);
        if (calm && name.length() <= LONGEST_KEPT && calmNames.size() < MOST_KEPT) {
            calmNames.add(name);
        }
        return calm;
    }

    private String scanned(String text, Tally tally) {
        var segments = cutting.cut(text, true, true);
        StringBuilder out = null;
        while (segments.next()) {
            var start = segments.start();
            var segment = text.substring(start, segments.end());
            tally.startText(start);
            var redacted = redactSegment(segment, segments.isBody(), segments.signs(), tally);
            if (out == null && !redacted.equals(segment)) {
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
    String redactSegment(String segment, boolean body, int signs, Tally tally) {
        if (!body && signs == Signs.NONE && rules.isEmpty()) {
            return segment;
        }
        var redacted = found(segment, body, signs, 0).applyTo(segment, tally);
        return body || redacted.equals(segment) ? redacted : again(redacted);
    }

    /** What stood beside a find may be told for what it is only now; so what is left is looked at until nothing goes. */
    private String again(String redacted) {
        var left = redacted;
        for (var i = 0; i < MOST_LOOKS; i++) {
            var less = found(left, false, cutting.words().in(left), 0).applyTo(left, new Tally());
            if (less.equals(left)) {
                return left;
            }
            left = less;
        }
        return left;
    }

    /** Returns the beginning of a segment that is not complete, up to the first find: what follows may belong to it. */
    String redactToFirst(String segment, boolean body, Tally tally) {
        return found(segment, body, Signs.ANY, 0).applyFirst(segment, tally);
    }

    /** Returns what is found in a text that lies under so many layers of encoding. */
    private Findings found(String text, int layers) {
        var found = new Findings();
        var segments = cutting.cut(text, true, true);
        while (segments.next()) {
            if (!segments.isCalm() || !rules.isEmpty()) {
                var start = segments.start();
                var segment = text.substring(start, segments.end());
                found.addAll(found(segment, segments.isBody(), segments.signs(), layers), position -> start + position);
            }
        }
        return found;
    }

    private Findings found(String segment, boolean body, int signs, int layers) {
        var found = new Findings();
        if (body) {
            found.by("body");
            found.add(0, withoutLineEnd(segment), StandIn.ARTIFACT_BODY);
        } else {
            for (var i = 0; i < detectors.length; i++) {
                if ((this.signs[i] & signs) != 0) {
                    found.by(detectors[i]);
                    detectors[i].find(segment, found);
                }
            }
        }
        for (var rule : rules) {
            apply(rule, segment, found);
        }
        if (!body && layers < MOST_LAYERS) {
            if ((signs & Signs.KEY) != 0) {
                found.by("encoded-runs");
                EncodedRuns.find(segment, found, plain -> hidden(plain, layers + 1));
            }
            if ((signs & Signs.ESCAPE) != 0) {
                escaped(segment, layers + 1, found);
            }
        }
        return found;
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
