package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** Where the passphrase of the secrets file comes from; it is not fetched before it is needed. */
final class Passphrase {

    private static final int MOST_BYTES = 1_024;

    private Passphrase() {}

    /** Returns the file's first line, read anew each time, or what the person types when asked. */
    static Supplier<char[]> from(@Nullable Path file) {
        return file == null ? new Asked() : () -> firstLine(file);
    }

    /** Has the person asked, or the file read, now rather than in the midst of something else. */
    static Supplier<char[]> known(Supplier<char[]> source) throws DeskException {
        try {
            Arrays.fill(source.get(), '\0');
            return source;
        } catch (UncheckedIOException | IllegalStateException absent) {
            throw new DeskException(Reason.INVALID, String.valueOf(absent.getMessage()), absent);
        }
    }

    private static char[] firstLine(Path file) {
        var bytes = new byte[0];
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES);
            return decoded(bytes, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the passphrase file " + file + ".", unreadable);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static char[] decoded(byte[] bytes, Path file) {
        var characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var length = 0;
        while (length < characters.length() && characters.charAt(length) != '\n' && characters.charAt(length) != '\r') {
            length++;
        }
        if (length == 0) {
            throw new IllegalStateException("The first line of the passphrase file " + file + " is empty.");
        }
        var line = new char[length];
        characters.get(line);
        Arrays.fill(characters.array(), '\0');
        return line;
    }

    /** Asks on the terminal, once for the life of the process. */
    private static final class Asked implements Supplier<char[]> {

        private char @Nullable [] typed;

        @Override
        public synchronized char[] get() {
            if (typed == null) {
                typed = ask();
            }
            return typed.clone();
        }

        @SuppressWarnings(
                "SystemConsoleNull") // from JDK 22 on it reads a line of standard input instead, which is fine
        private static char[] ask() {
            var console = System.console();
            var answer = console == null ? null : console.readPassword("Passphrase of the secrets file: ");
            if (answer == null || answer.length == 0) {
                throw new IllegalStateException("No passphrase was given; give one with --passphrase-file F.");
            }
            return answer;
        }
    }
}
