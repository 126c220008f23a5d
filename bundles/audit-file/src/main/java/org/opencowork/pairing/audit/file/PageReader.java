package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditPage;

/**
 * Reads on in the log from a place in it.
 *
 * <p>A page ends early after so many bytes, so that neither its size nor its time grows with the log. Used once.
 */
final class PageReader {

    private static final long MOST_BYTES_GIVEN = 1024 * 1024;
    private static final long MOST_BYTES_READ = 32 * 1024 * 1024;

    private final Segments segments;
    private final LogEnd end;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<AuditHead> heads = new ArrayList<>();
    private long given;
    private long looked;

    PageReader(Segments segments, LogEnd end) {
        this.segments = segments;
        this.end = end;
    }

    AuditPage page(Cursor from, AuditFilter filter, int limit) throws IOException {
        for (var number : segments.numbers()) {
            if (number >= from.segment() && number <= end.segment()) {
                var start = number == from.segment() ? from.offset() : 0;
                var stop = segment(number, start, filter, limit);
                if (isFull(limit)) {
                    return new AuditPage(entries, heads, new Cursor(number, stop).text());
                }
            }
        }
        return new AuditPage(entries, heads, null);
    }

    private long segment(int number, long start, AuditFilter filter, int limit) throws IOException {
        var at = start;
        try (var channel = FileChannel.open(segments.file(number), StandardOpenOption.READ);
                var lines = new LineScanner(
                        Channels.newInputStream(channel.position(start)),
                        Math.max(0, bytes(number, channel) - start))) {
            while (!isFull(limit) && lines.next()) {
                var length = lines.end() - lines.start();
                at += length;
                looked += length;
                var line = lines.line();
                var read = ChainedLine.read(line).filter(known -> filter.admits(known.entry()));
                if (read.isPresent()) {
                    entries.add(read.get().entry());
                    heads.add(new AuditHead(read.get().seq(), ChainedLine.hash(line)));
                    given += length;
                }
            }
        }
        return at;
    }

    private long bytes(int number, FileChannel channel) throws IOException {
        return number == end.segment() ? end.offset() : channel.size();
    }

    private boolean isFull(int limit) {
        return entries.size() >= limit || given >= MOST_BYTES_GIVEN || looked >= MOST_BYTES_READ;
    }
}
