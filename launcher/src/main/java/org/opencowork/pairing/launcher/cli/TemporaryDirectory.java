package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory of this user's that is gone after its use, also when the process is told to end. */
final class TemporaryDirectory implements AutoCloseable {

    private final Path path;
    private final Thread atExit = new Thread(this::delete, "pairing-clean");

    TemporaryDirectory() throws IOException {
        path = Files.createTempDirectory("pairing");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
    }

    private void delete() {
        if (Files.exists(path)) {
            try (var files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder()).forEach(TemporaryDirectory::delete);
            } catch (IOException | UncheckedIOException left) {
                // What cannot be deleted holds nothing but the names of our own jars.
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
