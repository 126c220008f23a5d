package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditVerdict;

/** Goes through the log, line by line, up to where it ended when the check began. Used once. */
final class ChainCheck {

    private static final Place NOWHERE = new Place(0, 0);

    private final Segments segments;
    private final LogEnd end;
    private final int from;
    private final Head before;
    private final ChainWalk walk;
    private final Optional<Signatures> signatures;
    private Place lastPlace = NOWHERE;

    private ChainCheck(Segments segments, LogEnd end, int from, Head before, Optional<Signatures> signatures) {
        this.segments = segments;
        this.end = end;
        this.from = from;
        this.before = before;
        this.signatures = signatures;
        walk = new ChainWalk(before);
    }

    /** Checks the log from the first entry on that must be there, and what was signed of it. */
    static ChainCheck ofAll(Segments segments, LogEnd end, Signatures signatures) throws IOException {
        var numbers = segments.numbers().stream()
                .filter(number -> number <= end.segment())
                .toList();
        var before = Beginning.of(segments, numbers, signatures);
        return new ChainCheck(segments, end, 1, before, Optional.of(signatures));
    }

    /** Checks the newest file alone, where it can be told with which entry it begins. */
    static ChainCheck ofNewest(Segments segments, LogEnd end) throws IOException {
        try (var lines = new LineScanner(Files.newInputStream(segments.file(end.segment())), end.offset())) {
            var first = lines.next() ? LineStart.of(lines.line()) : Optional.<LineStart>empty();
            return first.map(start -> new ChainCheck(
                            segments, end, end.segment(), new Head(start.seq() - 1, start.prev()), Optional.empty()))
                    .orElseGet(() -> new ChainCheck(segments, end, 1, Head.NONE, Optional.empty()));
        }
    }

    AuditVerdict verdict() throws IOException {
        var numbers = segments.numbers().stream()
                .filter(number -> number >= from && number <= end.segment())
                .toList();
        for (var number : numbers) {
            var finding = segment(numbers, number);
            if (finding.isPresent()) {
                return broken(finding.get());
            }
        }
        if (!walk.last().equals(end.head())) {
            return broken(atTheEnd());
        }
        var unsigned = signatures.flatMap(known -> known.lookAtTheEnd(walk.last()));
        return unsigned.isPresent() ? broken(unsigned.get()) : whole();
    }

    private AuditVerdict whole() {
        var signed = signatures.map(known -> "; " + known.summary()).orElse("");
        var since = before.seq() == 0 ? "" : " from entry " + (before.seq() + 1) + " on; older ones were taken away";
        var upTo = signatures.map(Signatures::signedUpTo).orElse(0L);
        var english = "The audit is whole" + since + signed + ".";
        return new AuditVerdict(
                true,
                walk.last().seq(),
                upTo > 0
                        ? Sentence.of("audit.signed", english, before.seq() + 1, upTo)
                        : Sentence.of("audit.unsigned", english, before.seq() + 1));
    }

    private Optional<Sentence> segment(List<Integer> numbers, int number) throws IOException {
        try (var lines = lines(number)) {
            while (lines.next()) {
                var place = new Place(number, lines.number());
                var before = walk.last();
                if (!walk.take(lines.buffer(), lines.start(), lines.end())) {
                    return Optional.of(broken(lines, place, numbers).finding(new LaterLines(segments, numbers, place)));
                }
                lastPlace = place;
                var wrong = signatures.flatMap(known -> known.look(lines, before, walk.last()));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private Break broken(LineScanner lines, Place place, List<Integer> numbers) throws IOException {
        var line = lines.line();
        return new Break(
                walk.last(),
                lastPlace,
                LineStart.of(line),
                ChainedLine.hash(line),
                place,
                linkAfter(lines, numbers, place.segment()));
    }

    private LineScanner lines(int number) throws IOException {
        var bytes = number == end.segment() ? end.offset() : Long.MAX_VALUE;
        return new LineScanner(Files.newInputStream(segments.file(number)), bytes);
    }

    private Optional<String> linkAfter(LineScanner lines, List<Integer> numbers, int number) throws IOException {
        if (lines.next()) {
            return LineStart.of(lines.line()).map(LineStart::prev);
        }
        for (var later : numbers) {
            if (later > number) {
                try (var first = lines(later)) {
                    if (first.next()) {
                        return LineStart.of(first.line()).map(LineStart::prev);
                    }
                }
            }
        }
        return Optional.of(end.head().hash());
    }

    private AuditVerdict broken(Sentence finding) {
        return new AuditVerdict(false, walk.last().seq(), finding);
    }

    private Sentence atTheEnd() {
        var last = walk.last().seq();
        var newest = end.head().seq();
        if (last == newest) {
            return Sentence.of(
                    "audit.changed",
                    "Entry " + last + ", the newest, was changed " + lastPlace.text() + ".",
                    last,
                    lastPlace.shown());
        }
        var which =
                last + 1 == newest ? "Entry " + newest + " was" : "Entries " + (last + 1) + " to " + newest + " were";
        return Sentence.of(
                "audit.cut_off",
                which + " cut off at the end"
                        + (last == 0 ? "." : ", behind entry " + last + " " + lastPlace.text() + "."),
                last + 1,
                newest);
    }
}
