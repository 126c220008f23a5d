package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the detectors found in one text; overlapping finds become one. */
final class Findings {

    /** A half-open range of the text, what it is replaced by, and what found it. */
    private record Span(int start, int end, StandIn standIn, String replacement, Object finder) {

        boolean hidesAll() {
            return replacement.equals(standIn.word());
        }

        Span joined(Span next) {
            if (next.end <= end && (hidesAll() || next.standIn == StandIn.LOCAL_PATH || next.equals(this))) {
                return this;
            }
            var graver = standIn.compareTo(next.standIn) <= 0 ? this : next;
            // A workspace path that something else overlaps no longer may show its tail.
            var word = graver.standIn == StandIn.WORKSPACE ? StandIn.LOCAL_PATH : graver.standIn;
            return new Span(start, Math.max(end, next.end), word, word.word(), graver.finder);
        }
    }

    private static final Comparator<Span> LONGEST_FIRST = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    private final List<Span> spans = new ArrayList<>(4);
    private Object finder = "";

    /** Says who finds what is added next: a detector, or the name of a rule. */
    void by(Object finder) {
        this.finder = finder;
    }

    void add(int start, int end, StandIn standIn) {
        add(start, end, standIn, standIn.word());
    }

    void add(int start, int end, StandIn standIn, String replacement) {
        if (start < end) {
            spans.add(new Span(start, end, standIn, replacement, finder));
        }
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Returns the gravest of what was found; null for nothing. */
    @Nullable
    StandIn gravest() {
        return spans.stream().map(Span::standIn).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Adds what was found in a part of the text, each start and end being one that the functions give. */
    void addAll(Findings part, IntUnaryOperator start, IntUnaryOperator end) {
        for (var span : part.spans) {
            finder = span.finder;
            add(start.applyAsInt(span.start), end.applyAsInt(span.end), span.standIn, span.replacement);
        }
    }

    /** Adds what was found in the part of the text that begins at the position. */
    void addAll(Findings part, int at) {
        addAll(part, position -> at + position, position -> at + position);
    }

    /** Tells the tally of every find. */
    void count(Tally tally) {
        for (var span : merged()) {
            tally.count(span.standIn, span.finder, span.start, span.end);
        }
    }

    /** Returns what is left of the text. */
    Left left(String text) {
        var left = new Left();
        var at = 0;
        for (var span : merged()) {
            left.keep(text, at, span.start);
            left.replace(span.start, span.end, span.replacement);
            at = span.end;
        }
        left.keep(text, at, text.length());
        return left;
    }

    /** Adds what was found in what is left of the text. */
    void addAll(Findings more, Left left) {
        for (var span : more.spans) {
            finder = span.finder;
            add(left.start(span.start), left.end(span.end), span.standIn, span.replacement);
        }
    }

    /** Returns the text up to the first find, with what stands for it. */
    String applyFirst(String text, Tally tally) {
        if (spans.isEmpty()) {
            return text;
        }
        var first = merged().get(0);
        tally.count(first.standIn, first.finder, first.start, first.end);
        return text.substring(0, first.start) + first.standIn.word();
    }

    private List<Span> merged() {
        spans.sort(LONGEST_FIRST);
        var merged = new ArrayList<Span>(spans.size());
        for (var span : spans) {
            var last = merged.size() - 1;
            if (last >= 0 && span.start < merged.get(last).end) {
                merged.set(last, merged.get(last).joined(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
