package org.opencowork.pairing.itests.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code launcher/pairing} with the data directory and the secret store of one test. */
final class Pairing {

    private static final long PATIENCE_SECONDS = 150;

    /** How a command ended, and what it said. */
    record Said(int status, String out, String err) {

        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        List<JsonObject> jsonLines() {
            return out.lines()
                    .map(JsonParser::parseString)
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        }
    }

    private final Path directory;
    private final @Nullable String bus;

    Pairing(Path directory) {
        this(directory, null);
    }

    private Pairing(Path directory, @Nullable String bus) {
        this.directory = directory;
        this.bus = bus;
    }

    /** Keeps tokens in the keyring at this D-Bus bus, where the others keep them in a file. */
    static Pairing withKeyring(Path directory, String bus) {
        return new Pairing(directory, bus);
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Runs a command on the data directory to its end. */
    Said on(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(storage());
        return run(command.toArray(String[]::new));
    }

    /** Runs a command just as it is to its end. */
    Said run(String... arguments) throws IOException, InterruptedException {
        return fed(ProcessBuilder.Redirect.PIPE, arguments);
    }

    /** Runs a command just as it is on this input to its end. */
    Said fed(Path input, String... arguments) throws IOException, InterruptedException {
        return fed(ProcessBuilder.Redirect.from(input.toFile()), arguments);
    }

    private Said fed(ProcessBuilder.Redirect input, String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(directory, "out", ".txt");
        var err = Files.createTempFile(directory, "err", ".txt");
        var process = builder(List.of(arguments))
                .redirectInput(input)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("pairing " + String.join(" ", arguments) + " does not end");
        }
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /** Starts a headless Desktop, which is ready when this returns. */
    Desktop start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("run", "--headless", "--json"));
        command.addAll(List.of(arguments));
        command.addAll(storage());
        var err = directory.resolve("desktop.log");
        var process = builder(command).redirectError(err.toFile()).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var line = output.readLine();
        if (line == null) {
            throw new AssertionError("the Desktop does not start: " + Files.readString(err));
        }
        return new Desktop(process, JsonParser.parseString(line).getAsJsonObject());
    }

    /** A Desktop that runs. */
    record Desktop(Process process, JsonObject ready) implements AutoCloseable {

        /** Ends it as a loss of power would. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the Desktop does not stop");
            }
        }
    }

    private List<String> storage() throws IOException {
        if (bus != null) {
            return List.of("--data-dir", data().toString());
        }
        var passphrase = directory.resolve("passphrase");
        Files.writeString(passphrase, "correct horse battery staple\n");
        return List.of(
                "--data-dir", data().toString(),
                "--secret-store", "file",
                "--passphrase-file", passphrase.toString());
    }

    private ProcessBuilder builder(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(System.getProperty("pairing.launcher"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        if (bus != null) {
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        return builder;
    }
}
