package org.opencowork.pairing.launcher.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** A {@code pairing} command in a process of its own, up once it has printed its ready line. */
final class ChildProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 40;

    private final Process process;
    private final Map<String, @Nullable Object> ready;

    private ChildProcess(Process process, Map<String, @Nullable Object> ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts the command with the Java, the options and the class path of this process, and waits for its line. */
    static ChildProcess start(Path log, String... arguments) throws IOException, DemoException {
        var process = new ProcessBuilder(command(arguments))
                .redirectError(log.toFile())
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        if (line == null) {
            throw new DemoException("pairing " + arguments[0] + " did not start; " + log + " says why.");
        }
        return new ChildProcess(process, Json.parse(line));
    }

    /** Returns a field of its ready line. */
    String told(String field) {
        return String.valueOf(ready.get(field));
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop, and ends it if it does not. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "org.opencowork.pairing.launcher.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }
}
