package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts an OpenCode in the workspace, with a password of its own, and starts it again when it dies. */
final class OwnServer implements OpenCodeServer {

    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final int START_SECONDS = 60;
    private static final int STEADY_SECONDS = 30;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int CLOSE_SECONDS = 13;

    private final String binary;
    private final Path workspace;
    private final OpenCodeEnvironment environment;
    private final Thread keeper = new Thread(this::keep, "opencode-keeper");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Runnable> onListening = new CopyOnWriteArrayList<>();
    private volatile Optional<Endpoint> endpoint = Optional.empty();
    private volatile String trouble = "OpenCode is starting.";
    private int failures;

    /** Takes the program's path, or its name on the search path. */
    OwnServer(String binary, Path workspace, @Nullable Path home) {
        this.binary = binary;
        this.workspace = workspace;
        this.environment = new OpenCodeEnvironment(home);
        keeper.setDaemon(true);
    }

    /** Begins to keep it running; returns at once. */
    OwnServer start() {
        keeper.start();
        return this;
    }

    @Override
    public Optional<Endpoint> endpoint() {
        return endpoint;
    }

    @Override
    public void whenListening(Runnable reaction) {
        onListening.add(reaction);
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed.countDown();
        keeper.interrupt();
        try {
            keeper.join(TimeUnit.SECONDS.toMillis(CLOSE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            while (!isClosed()) {
                var began = System.nanoTime();
                runOnce();
                var lasted = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                failures = lasted >= STEADY_SECONDS ? 1 : failures + 1;
                closed.await(Backoff.after(failures, LONGEST_WAIT).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.debug("OpenCode is no longer needed");
        }
    }

    private void runOnce() throws InterruptedException {
        var program =
                Binary.find(binary, Optional.ofNullable(System.getenv("PATH")).orElse(""));
        if (program.isEmpty()) {
            report("OpenCode was not found as \"" + binary + "\". " + Binary.REMEDY);
            return;
        }
        if (!Files.isDirectory(workspace)) {
            report("The workspace " + workspace + " is not a directory; make it, or name another one.");
            return;
        }
        run(program.get());
    }

    private void run(Path program) throws InterruptedException {
        var password = Password.random(new SecureRandom());
        try (var process = OpenCodeProcess.start(program, workspace, environment, password)) {
            var uri = process.awaitListening(START_SECONDS);
            if (uri.isPresent()) {
                endpoint = Optional.of(new Endpoint(uri.get(), password));
                LOG.info("OpenCode listens on {}", uri.get());
                onListening.forEach(Runnable::run);
                report("OpenCode ended with status " + endStatus(process) + " and is being started again.");
            } else {
                report("OpenCode did not start within " + START_SECONDS + " s, or ended at once; run \"" + program
                        + " serve\" to see why.");
            }
        } catch (IOException e) {
            report("OpenCode cannot be started: " + e.getMessage());
        } finally {
            endpoint = Optional.empty();
        }
    }

    private int endStatus(OpenCodeProcess process) throws InterruptedException {
        var status = process.awaitEnd();
        endpoint = Optional.empty();
        return status;
    }

    /** Says the same thing once, however often it is tried. */
    private void report(String sentence) {
        if (!sentence.equals(trouble)) {
            LOG.warn(sentence);
        }
        trouble = sentence;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }
}
