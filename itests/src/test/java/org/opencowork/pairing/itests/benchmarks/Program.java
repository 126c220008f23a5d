package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own. */
final class Program implements AutoCloseable {

    private final Process process;
    private final JsonObject said;

    private Program(Process process, JsonObject said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it, and returns when it has said its first line, which is JSON. */
    static Program start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(System.getProperty("pairing.launcher")));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (line == null) {
            throw new IOException("The command line ended: " + String.join(" ", arguments));
        }
        return new Program(process, JsonParser.parseString(line).getAsJsonObject());
    }

    /** What it said first. */
    String said(String field) {
        return said.get(field).getAsString();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
