package org.opencowork.pairing.itests.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Programs that a test needs and that are no part of the project; on Debian, root installs what is missing. */
public final class Packages {

    private static final long MOST_MINUTES = 5;

    private Packages() {}

    /** Returns once the program is there; skips the test, and says so, where it cannot be had. */
    public static synchronized void require(String program, String debianPackage)
            throws IOException, InterruptedException {
        if (!present(program) && present("apt-get")) {
            install("apt-get", "update");
            install("apt-get", "install", "-y", "--no-install-recommends", debianPackage);
        }
        assumeTrue(present(program), "SKIPPED: " + program + " is missing; install the package " + debianPackage);
    }

    private static boolean present(String program) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }

    private static void install(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command);
        process.environment().put("DEBIAN_FRONTEND", "noninteractive");
        var running = process.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!running.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
        }
    }
}
