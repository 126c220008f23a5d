package org.opencowork.pairing.itests.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** What really happened, one line each, on disk before it is answered for; it outlives every kill. Thread-safe. */
final class Trace {

    /** A command is about to be begun in the journal. */
    static final String BEGUN = "begun";

    /** Its result is about to be kept. */
    static final String ENDED = "ended";

    /** The runtime did it. */
    static final String EFFECT = "effect";

    /** Something that happened in one of the Desktop's lives. */
    record Line(int life, String what, String commandId, Instant at) {

        private static Line of(String text) {
            var words = text.split(" ", -1);
            return new Line(Integer.parseInt(words[0]), words[1], words[2], Instant.parse(words[3]));
        }

        @Override
        public String toString() {
            return life + " " + what + " " + commandId + " " + at;
        }
    }

    private final Path file;
    private final int life;

    /** Goes on with the trace in a file. */
    Trace(Path file, int life) {
        this.file = file;
        this.life = life;
    }

    /** Adds a line. */
    synchronized void add(String what, String commandId) {
        var line = new Line(life, what, commandId, Instant.now()) + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
            channel.force(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns all lines, of all lives. */
    List<Line> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Line::of).toList()
                    : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Tells whether the runtime has done what the command asks for. */
    boolean hasEffect(String commandId) {
        return lines().stream()
                .anyMatch(line -> line.what().equals(EFFECT) && line.commandId().equals(commandId));
    }
}
