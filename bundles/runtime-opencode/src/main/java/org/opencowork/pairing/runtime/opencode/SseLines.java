package org.opencowork.pairing.runtime.opencode;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the {@code data:} lines of a stream of server-sent events; OpenCode writes nothing else. */
final class SseLines {

    private static final Logger LOG = LoggerFactory.getLogger(SseLines.class);
    private static final String DATA = "data:";

    private final InputStream input;
    private final int limitBytes;
    private long dropped;

    SseLines(InputStream input, int limitBytes) {
        this.input = new BufferedInputStream(input);
        this.limitBytes = limitBytes;
    }

    /** Blocks for the next line's data; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        for (var line = line(); line.isPresent(); line = line()) {
            if (line.get().startsWith(DATA)) {
                return Optional.of(line.get().substring(DATA.length()).strip());
            }
        }
        return Optional.empty();
    }

    /** Returns how many lines were longer than the limit and dropped. */
    long dropped() {
        return dropped;
    }

    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream();
        var tooLong = false;
        for (var b = input.read(); b != '\n'; b = input.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            tooLong |= line.size() >= limitBytes;
            if (!tooLong) {
                line.write(b);
            }
        }
        return Optional.of(tooLong ? drop() : line.toString(StandardCharsets.UTF_8));
    }

    private String drop() {
        dropped++;
        LOG.warn("OpenCode sent an event of more than {} bytes; {} were dropped so far", limitBytes, dropped);
        return "";
    }
}
