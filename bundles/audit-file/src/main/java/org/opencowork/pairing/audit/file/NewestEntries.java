package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditFilter;

/** Reads the log from its end back, and no further than it takes. */
record NewestEntries(Segments segments, LogEnd end) {

    /** Returns the newest entries that the filter admits, oldest of them first. */
    List<AuditEntry> matching(AuditFilter filter, int limit) throws IOException {
        var found = new ArrayDeque<AuditEntry>();
        var numbers = new ArrayList<>(segments.numbers());
        Collections.reverse(numbers);
        for (var number : numbers) {
            var file = segments.file(number);
            collect(file, number == end.segment() ? end.offset() : Files.size(file), filter, limit, found);
        }
        return List.copyOf(found);
    }

    private static void collect(Path file, long size, AuditFilter filter, int limit, Deque<AuditEntry> found)
            throws IOException {
        try (var lines = BackwardLines.before(file, size)) {
            while (found.size() < limit) {
                var line = lines.next();
                if (line.isEmpty()) {
                    return;
                }
                ChainedLine.read(line.get())
                        .map(ChainedLine::entry)
                        .filter(filter::admits)
                        .ifPresent(found::addFirst);
            }
        }
    }
}
