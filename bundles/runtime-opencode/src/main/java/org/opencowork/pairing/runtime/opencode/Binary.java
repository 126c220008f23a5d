package org.opencowork.pairing.runtime.opencode;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds OpenCode's program. */
final class Binary {

    static final String REMEDY =
            "Install it with \"npm install -g opencode-ai@1.18.33\", or name its program with --opencode-binary.";

    private Binary() {}

    /** Returns the program of that path, or of that name on the search path; empty if there is none. */
    static Optional<Path> find(String name, String searchPath) {
        var path = Path.of(name);
        if (path.getNameCount() > 1 || path.isAbsolute()) {
            return Optional.of(path.toAbsolutePath()).filter(Binary::isProgram);
        }
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(searchPath)
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name).toAbsolutePath())
                .filter(Binary::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
