package org.opencowork.pairing.itests.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.opencowork.pairing.itests.opencode.RealOpenCode.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.launcher.demo.model.OpenCodeConfig;
import org.opencowork.pairing.launcher.demo.model.ScriptedModel;
import org.opencowork.pairing.runtime.opencode.OpenCodeRuntime;
import org.opencowork.pairing.runtime.opencode.OpenCodeSettings;

class AttachedOpenCodeIT {

    private static final Map<String, String> PASSWORD = Map.of("OPENCODE_SERVER_PASSWORD", "correct horse");

    @TempDir
    static Path directory;

    private static ScriptedModel model;
    private static Path workspace;
    private static Process served;
    private static String url;

    @BeforeAll
    static void serve() throws IOException {
        model = ScriptedModel.start();
        workspace = Files.createDirectories(directory.resolve("served")).toRealPath();
        OpenCodeConfig.write(workspace, model.port());
        var builder = new ProcessBuilder(OpenCodeBinary.path(), "serve", "--hostname", "127.0.0.1", "--port", "0")
                .directory(workspace.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(PASSWORD);
        builder.environment().put("OPENCODE_DISABLE_AUTOUPDATE", "1");
        builder.environment().put("OPENCODE_DISABLE_MODELS_FETCH", "1");
        for (var name : new String[] {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
            builder.environment().put(name, directory.resolve(name).toString());
        }
        served = builder.start();
        url = address();
    }

    @AfterAll
    static void end() throws InterruptedException {
        served.destroyForcibly().waitFor();
        model.close();
    }

    @Test
    void worksInTheDirectoryOfTheRunningServer() throws Exception {
        try (var runtime = attached("", PASSWORD)) {
            var events = new Recorder();
            try (var observation = runtime.observe(events)) {
                var session = runtime.createSession("c-1", "Attached");
                runtime.prompt("c-2", session.id(), text("say: attached"));
                events.awaitIdle(session.id(), 1);

                assertThat(observation).isNotNull();
                assertThat(session.directory()).isEqualTo(workspace.toString());
                assertThat(events.streamed(session.id())).isEqualTo("attached");
                assertThat(runtime.trouble()).isEmpty();
            }
            assertThat(runtime.health().workspaces()).containsExactly(workspace.toString());
        }
        assertThat(served.isAlive()).isTrue();
    }

    @Test
    void aSessionOfAnotherDirectoryIsNotThere() throws Exception {
        var other = Files.createDirectories(directory.resolve("other"));
        try (var here = attached("", PASSWORD);
                var there = attached(other.toString(), PASSWORD)) {
            var session = there.createSession("c-3", "There").id();

            assertThat(there.session(session)).isPresent();
            assertThat(here.session(session)).isEmpty();
            assertThat(here.evidence("c-3", null, new Action.CreateSession(null))
                            .session())
                    .isNull();
            assertThat(reason(catchThrowable(() -> here.abort(session)))).isEqualTo(Reason.NOT_FOUND);
        }
    }

    @Test
    void doesNothingWithoutThePassword() {
        try (var runtime = attached("", Map.of())) {
            assertThat(runtime.health().ready()).isFalse();
            assertThat(runtime.health().summary()).contains("OPENCODE_SERVER_PASSWORD");
            assertThat(reason(catchThrowable(() -> runtime.createSession("c-4", null))))
                    .isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void doesNothingWithAWrongPassword() {
        try (var runtime = attached("", Map.of("OPENCODE_SERVER_PASSWORD", "wrong"))) {
            assertThat(reason(catchThrowable(() -> runtime.session("ses_0000"))))
                    .isEqualTo(Reason.UNAVAILABLE);
            assertThat(runtime.trouble().orElseThrow()).contains("password");
        }
    }

    private static OpenCodeRuntime attached(String workspace, Map<String, String> environment) {
        return new OpenCodeRuntime(new OpenCodeSettings(url, workspace, "", "", false), environment);
    }

    private static Reason reason(Throwable failure) {
        return failure instanceof AgentRuntimeException e ? e.reason() : null;
    }

    private static String address() throws IOException {
        // Left open: a closed pipe would end the server.
        var output = new BufferedReader(new InputStreamReader(served.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        while (line != null && !line.contains("listening on ")) {
            line = output.readLine();
        }
        assertThat(line).as("OpenCode's listening line").isNotNull();
        return line.substring(line.indexOf("http://"));
    }
}
