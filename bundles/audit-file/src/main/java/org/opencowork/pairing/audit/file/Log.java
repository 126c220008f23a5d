package org.opencowork.pairing.audit.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The end of the log, where lines are added.
 *
 * <p>Not thread-safe. A write that fails is taken back, and the next one begins at the last good byte.
 */
final class Log implements AutoCloseable {

    private final Segments segments;
    private final HeadFile headFile;
    private final Rotation rotation;
    private final Clock clock;
    private final MessageDigest sha256 = ChainedLine.sha256();
    private Instant begun;
    private FileChannel channel;
    private LogEnd end;
    private boolean soiled;

    private Log(
            Segments segments,
            HeadFile headFile,
            Rotation rotation,
            Clock clock,
            Instant begun,
            FileChannel channel,
            LogEnd end) {
        this.segments = segments;
        this.headFile = headFile;
        this.rotation = rotation;
        this.clock = clock;
        this.begun = begun;
        this.channel = channel;
        this.end = end;
    }

    /** Opens the log where its last whole line ends. */
    static Log open(Path directory, Rotation rotation, Clock clock, LogEnd end) throws IOException {
        var segments = new Segments(directory);
        var channel = segments.open(end.segment());
        try {
            var begun = segments.begun(end.segment()).orElseGet(clock::instant);
            return new Log(segments, HeadFile.open(directory, end.head()), rotation, clock, begun, channel, end);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    LogEnd end() {
        return end;
    }

    /** Adds a line for each entry; they are on disk when this returns. */
    void append(List<String> entries) throws IOException {
        restore();
        if (rotation.isDue(end.offset(), begun, clock.instant())) {
            goOnInNextSegment();
        }
        var lines = new ByteArrayOutputStream();
        var head = end.head();
        for (var entry : entries) {
            var line = ChainedLine.bytes(head.seq() + 1, head.hash(), entry);
            lines.writeBytes(line);
            head = new Head(head.seq() + 1, HexFormat.of().formatHex(sha256.digest(line)));
        }
        soiled = true;
        try {
            write(lines.toByteArray(), head);
        } catch (IOException failure) {
            restoreAfter(failure);
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        headFile.close();
        channel.close();
    }

    private void write(byte[] lines, Head head) throws IOException {
        var rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
            channel.write(rest, end.offset() + rest.position());
        }
        channel.force(false);
        headFile.write(head);
        end = new LogEnd(end.segment(), end.offset() + lines.length, head);
        soiled = false;
    }

    private void restoreAfter(IOException failure) {
        try {
            restore();
        } catch (IOException stillFailing) {
            // The next append tries again before it writes anything.
            failure.addSuppressed(stillFailing);
        }
    }

    private void restore() throws IOException {
        if (soiled) {
            channel.truncate(end.offset());
            channel.force(true);
            headFile.write(end.head());
            soiled = false;
        }
    }

    private void goOnInNextSegment() throws IOException {
        headFile.flush();
        var next = segments.open(end.segment() + 1);
        channel.close();
        channel = next;
        begun = clock.instant();
        end = new LogEnd(end.segment() + 1, 0, end.head());
    }
}
