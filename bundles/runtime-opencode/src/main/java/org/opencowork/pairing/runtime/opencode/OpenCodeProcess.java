package org.opencowork.pairing.runtime.opencode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of {@code opencode serve}. */
final class OpenCodeProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCodeProcess.class);
    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d{1,5})");
    private static final int LONGEST_LOGGED = 2000;
    private static final int FAREWELL_SECONDS = 6;

    private final Process process;
    private final CompletableFuture<URI> listening = new CompletableFuture<>();

    private OpenCodeProcess(Process process) {
        this.process = process;
    }

    static OpenCodeProcess start(Path binary, Path workspace, OpenCodeEnvironment environment, Password password)
            throws IOException {
        var builder = new ProcessBuilder(
                Lifeline.tie(List.of(binary.toString(), "serve", "--hostname", "127.0.0.1", "--port", "0")));
        builder.directory(workspace.toFile()).redirectErrorStream(true);
        environment.applyTo(builder.environment());
        password.passTo(builder.environment());
        var started = new OpenCodeProcess(builder.start());
        var reader = new Thread(started::readOutput, "opencode-output");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    /** Waits for its word that it listens: a request that comes earlier is never answered. Empty if it does not come. */
    Optional<URI> awaitListening(long seconds) throws InterruptedException {
        try {
            return Optional.of(listening.get(seconds, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** Waits for its end and returns its exit status. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends it and what it has started; blocks at most 12 s. */
    @Override
    public void close() {
        var family = process.descendants().toList();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("OpenCode did not end within {} s and is killed", FAREWELL_SECONDS);
            }
        } catch (IOException e) {
            LOG.debug("OpenCode had already ended: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void readOutput() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = line(output); line != null; line = line(output)) {
                var address = LISTENING.matcher(line);
                if (address.find()) {
                    listening.complete(URI.create(address.group(1)));
                }
                LOG.debug("OpenCode says: {}", line);
            }
        } catch (IOException e) {
            LOG.debug("OpenCode's output ended: {}", e.getMessage());
        }
        listening.completeExceptionally(new IOException("It ended before it listened"));
    }

    private static @Nullable String line(BufferedReader output) throws IOException {
        var line = new StringBuilder();
        var c = output.read();
        for (; c >= 0 && c != '\n'; c = output.read()) {
            if (line.length() < LONGEST_LOGGED) {
                line.append((char) c);
            }
        }
        return c < 0 && line.isEmpty() ? null : line.toString();
    }
}
