package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.opencowork.pairing.api.audit.AuditVerdict;

/** Goes through the whole log, line by line, up to where it ended when the check began. Used once. */
final class ChainCheck {

    private final Segments segments;
    private final LogEnd end;
    private Head last = Head.NONE;

    ChainCheck(Segments segments, LogEnd end) {
        this.segments = segments;
        this.end = end;
    }

    AuditVerdict verdict() throws IOException {
        for (var number : segments.numbers()) {
            var finding = number <= end.segment() ? segment(number) : Optional.<String>empty();
            if (finding.isPresent()) {
                return new AuditVerdict(false, last.seq(), finding.get());
            }
        }
        return last.equals(end.head())
                ? new AuditVerdict(true, last.seq(), "The audit is whole.")
                : new AuditVerdict(false, last.seq(), atTheEnd());
    }

    private Optional<String> segment(int number) throws IOException {
        var file = segments.file(number);
        var bytes = number == end.segment() ? end.offset() : Long.MAX_VALUE;
        try (var lines = new LineReader(Files.newInputStream(file), bytes)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var finding = line(line.get());
                if (finding.isPresent()) {
                    return Optional.of(finding.get() + " (" + file.getFileName() + ", line " + lines.number() + ")");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> line(byte[] bytes) {
        var expected = last.seq() + 1;
        var read = ChainedLine.read(bytes);
        if (read.isEmpty()) {
            return Optional.of("Entry " + expected + " was changed: it cannot be read.");
        }
        var line = read.get();
        if (line.seq() > expected) {
            return Optional.of(
                    "Entries " + expected + " to " + (line.seq() - 1) + " were removed, moved or renumbered.");
        }
        if (line.seq() < expected) {
            return Optional.of("Entry " + line.seq() + " stands a second time where entry " + expected + " should be.");
        }
        if (!line.prev().equals(last.hash())) {
            return Optional.of(unlinked(expected));
        }
        last = new Head(expected, ChainedLine.hash(bytes));
        return Optional.empty();
    }

    private static String unlinked(long seq) {
        return seq == 1
                ? "Entry 1 was changed: it is linked to one before it."
                : "Entry " + (seq - 1) + " was changed, or the link to it in entry " + seq + ".";
    }

    private String atTheEnd() {
        var newest = end.head().seq();
        return last.seq() < newest
                ? "Entries " + (last.seq() + 1) + " to " + newest + " were cut off at the end."
                : "Entry " + last.seq() + ", the newest, was changed.";
    }
}
