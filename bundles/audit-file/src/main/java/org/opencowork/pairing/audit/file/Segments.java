package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencowork.pairing.shared.files.PrivateFiles;

/** The files of the log, numbered from 1 in the order in which they were written. */
record Segments(Path directory) {

    private static final Pattern NAME = Pattern.compile("audit-(\\d{8})\\.jsonl");

    /** Returns the numbers of the files that there are, lowest first. */
    List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(name -> name.matches())
                    .map(name -> Integer.valueOf(name.group(1)))
                    .sorted()
                    .toList();
        }
    }

    Path file(int number) {
        return directory.resolve(name(number));
    }

    static String name(int number) {
        return "audit-%08d.jsonl".formatted(number);
    }

    /**
     * What stands at the end of a file.
     *
     * @param at when that was written
     */
    record Last(Head line, Instant at) {}

    /** Returns the newest line of a file; empty if it has none that can be read. */
    Optional<Last> last(int number) throws IOException {
        try (var lines = BackwardLines.before(file(number), Files.size(file(number)))) {
            return lines.next()
                    .flatMap(line -> ChainedLine.read(line)
                            .map(read -> new Last(
                                    new Head(read.seq(), ChainedLine.hash(line)),
                                    read.entry().createdAt())));
        }
    }

    /** Returns when the first line of a file was written; empty if it has none that can be read. */
    Optional<Instant> begun(int number) throws IOException {
        return firstLine(number)
                .flatMap(ChainedLine::read)
                .map(line -> line.entry().createdAt());
    }

    /** Returns the first line of a file; empty if it has none. */
    Optional<byte[]> firstLine(int number) throws IOException {
        try (var lines = new LineScanner(Files.newInputStream(file(number)), Long.MAX_VALUE)) {
            return lines.next() ? Optional.of(lines.line()) : Optional.empty();
        }
    }

    /** Opens a file for writing, and makes it first if it is not there, so that its name is on disk too. */
    FileChannel open(int number) throws IOException {
        PrivateFiles.makeFile(file(number));
        PrivateFiles.flush(directory);
        return FileChannel.open(file(number), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
