package org.opencowork.pairing.itests.opencode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.launcher.demo.model.OpenCodeConfig;
import org.opencowork.pairing.launcher.demo.model.ScriptedModel;
import org.opencowork.pairing.runtime.opencode.OpenCodeRuntime;
import org.opencowork.pairing.runtime.opencode.OpenCodeSettings;

/** A runtime that looks after a real OpenCode in a fresh workspace, isolated from the user's own. */
final class RealOpenCode implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final ScriptedModel model;
    final Path workspace;
    final OpenCodeRuntime runtime;
    final Recorder events = new Recorder();
    private final Observation observation;

    private RealOpenCode(ScriptedModel model, Path workspace, OpenCodeRuntime runtime) {
        this.model = model;
        this.workspace = workspace;
        this.runtime = runtime;
        until("OpenCode is ready", () -> runtime.health().ready());
        this.observation = runtime.observe(events);
    }

    static RealOpenCode start(Path directory) throws IOException {
        var model = ScriptedModel.start();
        var workspace =
                Files.createDirectories(directory.resolve("work space ü")).toRealPath();
        var state = directory.resolve("state");
        OpenCodeConfig.write(state.resolve("config").resolve("opencode"), model.port());
        var settings = new OpenCodeSettings("", workspace.toString(), OpenCodeBinary.path(), state.toString(), true);
        return new RealOpenCode(model, workspace, new OpenCodeRuntime(settings, Map.of()));
    }

    static Action.Prompt text(String text) {
        return new Action.Prompt(text, null, null, List.of());
    }

    /** Waits for the one request that the agent waits for in the session or its subagents. */
    PendingRequest awaitPending(String rootSessionId) {
        until("something is pending", () -> pendingOf(rootSessionId).size() == 1);
        return pendingOf(rootSessionId).get(0);
    }

    List<PendingRequest> pendingOf(String rootSessionId) {
        try {
            return runtime.pending().stream()
                    .filter(request -> request.rootSessionId().equals(rootSessionId))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("OpenCode does not tell what is pending", e);
        }
    }

    long turnsOf(String text) {
        return model.turns().stream().filter(text::equals).count();
    }

    /** Looks again and again; there is nothing to be told by. */
    static void until(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            pause();
        }
    }

    @Override
    public void close() {
        observation.close();
        runtime.close();
        model.close();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
