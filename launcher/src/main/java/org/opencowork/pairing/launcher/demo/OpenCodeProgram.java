package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the OpenCode that the demo works with, and installs a pinned one if there is none. */
final class OpenCodeProgram {

    private OpenCodeProgram() {}

    /**
     * Returns the program: the one given, the one that {@code OPENCODE_BINARY} names, or the pinned one.
     *
     * @param given null for none
     */
    static Path find(@Nullable Path given) throws IOException, InterruptedException, DemoException {
        var chosen = Optional.ofNullable(given).or(OpenCodeProgram::named);
        return chosen.isPresent() ? executable(chosen.get()) : pinned();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("OPENCODE_BINARY")).map(Path::of);
    }

    private static Path pinned() throws IOException, InterruptedException, DemoException {
        var script = System.getProperty("pairing.opencode.install");
        if (script == null) {
            throw new DemoException("Start the demo with launcher/pairing, which can install OpenCode.");
        }
        var installer = new ProcessBuilder(script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(installer.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (installer.waitFor() != 0) {
            throw new DemoException(
                    "OpenCode could not be installed. Check that npm works, or give a program of your own"
                            + " with --opencode-binary.");
        }
        return executable(Path.of(printed));
    }

    private static Path executable(Path program) throws DemoException {
        if (!Files.isExecutable(program)) {
            throw new DemoException(program + " cannot be run; give an OpenCode with --opencode-binary.");
        }
        return program;
    }
}
