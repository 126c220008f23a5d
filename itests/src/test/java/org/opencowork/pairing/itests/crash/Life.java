package org.opencowork.pairing.itests.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One life of a Desktop: a process that ends by SIGKILL. */
final class Life {

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader said;
    private final Path home;

    private Life(Process process, Path home) {
        this.process = process;
        this.home = home;
        said = process.inputReader(UTF_8);
    }

    static Life begin(Path home, List<String> command) throws IOException {
        var errors = ProcessBuilder.Redirect.appendTo(errors(home).toFile());
        return new Life(new ProcessBuilder(command).redirectError(errors).start(), home);
    }

    /** Waits until the Desktop works. */
    Life awaitUp() throws IOException, InterruptedException {
        return await(Desktop.UP);
    }

    /** Waits until the Desktop has come to the point where it is to be killed. */
    Life awaitCrash() throws IOException, InterruptedException {
        return await(Crash.HERE);
    }

    /** Spares a Desktop that has come to the point where it was to be killed. */
    void spare() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits until the Desktop has ended by itself, and returns what it said on standard error. */
    String awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("The Desktop does not end" + errors());
        }
        return errors();
    }

    /** Ends it as a power cut would, and removes the copy of SQLite's native library that only it has used. */
    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        try (var copies = Files.newDirectoryStream(home, "sqlite-*")) {
            for (var copy : copies) {
                Files.delete(copy);
            }
        }
    }

    /** Lets it end by itself. */
    void endInPeace() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private Life await(String word) throws IOException, InterruptedException {
        try {
            var heard = CompletableFuture.supplyAsync(this::line).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (word.equals(heard)) {
                return this;
            }
            throw new AssertionError("The Desktop says " + heard + ", not " + word + errors());
        } catch (TimeoutException | ExecutionException silence) {
            throw new AssertionError("The Desktop does not say " + word + errors(), silence);
        }
    }

    private String line() {
        try {
            return said.readLine();
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private String errors() throws IOException, InterruptedException {
        kill();
        return "; on standard error: " + Files.readString(errors(home));
    }

    private static Path errors(Path home) {
        return home.resolve("errors.log");
    }
}
