package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a secret from the first line of a file. */
final class FirstLine {

    private FirstLine() {}

    /** Returns the line without its end; empty if the file is. */
    static char[] of(String file) throws IOException {
        try (var lines = Files.newBufferedReader(Path.of(file))) {
            var line = lines.readLine();
            return line == null ? new char[0] : line.toCharArray();
        }
    }
}
