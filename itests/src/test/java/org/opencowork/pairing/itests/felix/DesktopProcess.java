package org.opencowork.pairing.itests.felix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.opencowork.pairing.launcher.cli.Main;

/** A headless Desktop in a process of its own, as the launcher starts it. */
final class DesktopProcess implements AutoCloseable {

    private static final String FEATURE = "desktop-headless";

    private final Process process;

    private DesktopProcess(Process process) {
        this.process = process;
    }

    /** Starts it, and returns when it says that it is ready; its agent is one that is away. */
    static DesktopProcess start(Path directory) throws IOException {
        return start(directory, new ProcessBuilder(), "--headless");
    }

    /** Starts one that is not told to be headless, where there is no display. */
    static DesktopProcess startWithoutDisplay(Path directory) throws IOException {
        var blind = new ProcessBuilder();
        blind.environment().remove("DISPLAY");
        return start(directory, blind, "--isolate");
    }

    /** What it says on standard error. */
    static String errors(Path directory) throws IOException {
        return Files.readString(directory.resolve("errors.log"));
    }

    private static DesktopProcess start(Path directory, ProcessBuilder builder, String option) throws IOException {
        var process = builder.command(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpairing.features=" + System.getProperty("pairing.features"),
                        "-Dpairing.bundles=" + bundles(directory.resolve("bundles")),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "run",
                        option,
                        "--json",
                        "--secret-store=memory",
                        "--opencode-url=http://127.0.0.1:9",
                        "--data-dir=" + directory.resolve("data"))
                .redirectError(directory.resolve("errors.log").toFile())
                .start();
        var desktop = new DesktopProcess(process);
        desktop.awaitReady(directory.resolve("errors.log"));
        return desktop;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The Desktop did not stop within 20 s of being asked to.");
        }
    }

    /** Puts the bundles of the feature side by side, as an installation has them. */
    private static Path bundles(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var jar : FeatureFile.read(FEATURE).bundlesBut(Set.of())) {
            Files.createSymbolicLink(directory.resolve(jar.getFileName()), jar);
        }
        return directory;
    }

    private void awaitReady(Path errors) throws IOException {
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var line = output.readLine();
        if (line == null || !line.contains("\"ready\"")) {
            var status = process.onExit()
                    .completeOnTimeout(process, 5, TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
            throw new AssertionError("The Desktop is not ready but says " + line + "; " + status
                    + "; on standard error: " + Files.readString(errors));
        }
    }
}
