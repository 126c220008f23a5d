package org.opencowork.pairing.desktop.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real programs of a desktop around the window; they end with the test. */
final class Programs implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> running = new ArrayList<>();

    /** Skips the test, and says so, where one of them is missing. */
    static void require(String... programs) {
        var folders = System.getenv("PATH").split(File.pathSeparator, -1);
        for (var program : programs) {
            assumeTrue(
                    Arrays.stream(folders).anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                    "SKIPPED: " + program + " is missing");
        }
    }

    /** Starts a D-Bus session of its own, which the programs after it belong to; returns its address. */
    String bus() throws IOException {
        var bus = begin("dbus-daemon", "--session", "--nofork", "--print-address");
        var address =
                new BufferedReader(new InputStreamReader(bus.getInputStream(), StandardCharsets.UTF_8)).readLine();
        environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        return address;
    }

    /** Starts one that goes on. */
    void start(String... command) throws IOException {
        begin(command);
    }

    /** Runs one to its end and returns what it says. */
    String ask(String... command) throws IOException, InterruptedException {
        var asked = begin(command);
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return said;
    }

    private Process begin(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        var process = builder.start();
        running.add(process);
        return process;
    }

    @Override
    public void close() throws InterruptedException {
        for (var i = running.size() - 1; i >= 0; i--) {
            running.get(i).destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
