package org.opencowork.pairing.itests.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** One life of a Desktop: a process that ends by SIGKILL and in no other way. */
final class Life {

    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final BufferedReader said;
    private final Path errors;

    private Life(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        said = process.inputReader(UTF_8);
    }

    /** Begins the life of this number; all lives of a directory are the same Desktop's. */
    static Life begin(Path directory, URI broker, int number, int most, Crash crash) throws IOException {
        var errors = directory.resolve("errors.log");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx64m",
                "-Dorg.sqlite.tmpdir=" + directory,
                "-cp",
                classPath(),
                Desktop.class.getName(),
                directory.toString(),
                broker.toString(),
                Integer.toString(number),
                Integer.toString(most),
                crash.point() == null ? "" : crash.point().name(),
                crash.commandId());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        return new Life(process, errors);
    }

    /** Waits until the Desktop works. */
    Life awaitUp() throws IOException, InterruptedException {
        return await(Desktop.UP);
    }

    /** Waits until the Desktop has come to the point where it is to be killed. */
    Life awaitCrash() throws IOException, InterruptedException {
        return await(Crash.HERE);
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private Life await(String word) throws IOException, InterruptedException {
        var line = CompletableFuture.supplyAsync(this::line);
        try {
            var heard = line.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (word.equals(heard)) {
                return this;
            }
            throw new AssertionError("The Desktop says " + heard + ", not " + word + shown());
        } catch (TimeoutException | ExecutionException silence) {
            throw new AssertionError("The Desktop does not say " + word + shown(), silence);
        }
    }

    private String line() {
        try {
            return said.readLine();
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private String shown() throws IOException, InterruptedException {
        kill();
        return "; on standard error: " + Files.readString(errors);
    }

    /** Leaves out the logging of the tests, which takes longer to start than all else. */
    private static String classPath() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
