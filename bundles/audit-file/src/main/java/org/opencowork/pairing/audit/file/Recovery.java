package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.shared.files.PrivateFiles;

/**
 * Finds the end of a log that was written before, after whatever ended that.
 *
 * <p>The chain goes on from the remembered head where the log ends before it, so that what is missing stays missing
 * for every check to come.
 */
final class Recovery {

    private static final int BLOCK = 64 * 1024;

    private final Segments segments;
    private final List<String> findings = new ArrayList<>();

    Recovery(Path directory) {
        this.segments = new Segments(directory);
    }

    /** Returns what was found to be wrong, in words; empty for nothing. */
    List<String> findings() {
        return findings;
    }

    LogEnd end() throws IOException, AuditException {
        var numbers = segments.numbers();
        var remembered = HeadFile.read(segments.directory());
        if (numbers.isEmpty()) {
            return new LogEnd(1, 0, remembered.orElse(Head.NONE));
        }
        var newest = numbers.get(numbers.size() - 1);
        var offset = cutOffTornLine(segments.file(newest));
        return new LogEnd(newest, offset, head(remembered, lastLine(numbers)));
    }

    private Head head(Optional<Head> remembered, Optional<byte[]> lastLine) throws AuditException {
        var last = lastLine.isEmpty()
                ? Optional.of(Head.NONE)
                : lastLine.flatMap(
                        line -> ChainedLine.read(line).map(read -> new Head(read.seq(), ChainedLine.hash(line))));
        if (remembered.isEmpty()) {
            findings.add("The file head was missing or damaged: whether entries were cut off cannot be told.");
            return last.orElseThrow(() -> new AuditException("The audit in " + segments.directory()
                    + " is damaged at its end: move the directory aside, and keep it; a new one is then begun."));
        }
        var head = remembered.get();
        if (last.isPresent() && last.get().seq() > head.seq()) {
            return last.get();
        }
        if (!last.equals(remembered)) {
            findings.add("The last entries were changed or cut off: the newest should be " + head.seq() + ".");
        }
        return head;
    }

    /** A crash in the midst of writing leaves a line without its end; it was never acknowledged. */
    private long cutOffTornLine(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var whole = wholeLines(channel);
            if (whole < channel.size()) {
                var torn = keep(file, channel, whole);
                channel.truncate(whole);
                channel.force(true);
                findings.add("A line that was never finished was cut off into " + torn.getFileName() + ".");
            }
            return whole;
        }
    }

    private static Path keep(Path file, FileChannel channel, long from) throws IOException {
        var torn = Path.of(file + "." + from + ".torn");
        PrivateFiles.makeFile(torn);
        try (OutputStream out = Files.newOutputStream(torn, StandardOpenOption.APPEND)) {
            Channels.newInputStream(channel.position(from)).transferTo(out);
        }
        return torn;
    }

    /** Returns the offset behind the last line feed. */
    private static long wholeLines(FileChannel channel) throws IOException {
        var end = channel.size();
        while (end > 0) {
            var start = Math.max(0, end - BLOCK);
            var in = Channels.newInputStream(channel.position(start));
            var block = in.readNBytes((int) (end - start));
            for (var i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private Optional<byte[]> lastLine(List<Integer> numbers) throws IOException {
        for (var i = numbers.size() - 1; i >= 0; i--) {
            var file = segments.file(numbers.get(i));
            try (var lines = BackwardLines.before(file, Files.size(file))) {
                var line = lines.next();
                if (line.isPresent()) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }
}
