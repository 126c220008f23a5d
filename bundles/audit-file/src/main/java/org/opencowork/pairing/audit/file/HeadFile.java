package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencowork.pairing.shared.files.PrivateFiles;

/**
 * Remembers beside the log which line was the newest, so that a log cut off at its end is noticed.
 *
 * <p>It is written with every flush of the log, always in the same bytes, and reaches the disk at the latest when the
 * log is closed or goes on in a new file. It is never ahead of the log. Whoever can change the log can change this file
 * too: against such a person only a witness elsewhere helps.
 */
final class HeadFile implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("(\\d{19}) ([0-9a-f]{64})\n");

    private static final int DIGITS = 19;

    private final FileChannel channel;

    private HeadFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, made if need be, with this head on disk. */
    static HeadFile open(Path directory, Head head) throws IOException {
        var file = directory.resolve("head");
        PrivateFiles.makeFile(file);
        var channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            var headFile = new HeadFile(channel);
            headFile.write(head);
            headFile.flush();
            return headFile;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Returns what was last written, or empty if there is no file, or it cannot be read. */
    static Optional<Head> read(Path directory) throws IOException {
        try {
            var form = FORM.matcher(Files.readString(directory.resolve("head"), StandardCharsets.ISO_8859_1));
            return form.matches()
                    ? Optional.of(new Head(Long.parseLong(form.group(1)), form.group(2)))
                    : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    void write(Head head) throws IOException {
        var number = Long.toString(head.seq());
        var text = "0".repeat(DIGITS - number.length()) + number + " " + head.hash() + "\n";
        var rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (rest.hasRemaining()) {
            channel.write(rest, rest.position());
        }
    }

    void flush() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        flush();
        channel.close();
    }
}
