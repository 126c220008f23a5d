package org.opencowork.pairing.launcher.demo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.launcher.control.Json;

class ScriptedModelTest {

    private static final List<?> TOOLS = List.of(Map.of("type", "function"));

    private ScriptedModel model;

    @BeforeEach
    void start() throws IOException {
        model = ScriptedModel.start();
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void saysTheTextWordByWord() throws Exception {
        var answer = ask(TOOLS, Map.of("role", "user", "content", "say: one \"two\""));

        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(answer.body()).containsSubsequence("one ", "\\\"two\\\"", "\"finish_reason\":\"stop\"", "[DONE]");
        assertThat(model.turns()).containsExactly("say: one \"two\"");
    }

    @Test
    void callsAToolAndEndsTheTurnAfterItsResult() throws Exception {
        var user = Map.of("role", "user", "content", List.of(Map.of("type", "text", "text", "bash: ls -l")));

        var call = ask(TOOLS, user);
        var end = ask(TOOLS, user, Map.of("role", "tool", "content", "total 0"));

        assertThat(call.body()).contains("\"name\":\"bash\"", "ls -l", "\"finish_reason\":\"tool_calls\"");
        assertThat(end.body()).contains("\"finish_reason\":\"stop\"").doesNotContain("tool_calls");
        assertThat(model.turns()).containsExactly("bash: ls -l");
    }

    @Test
    void aQuestionOnTheSideBeginsNoTurn() throws Exception {
        var answer = ask(List.of(), Map.of("role", "user", "content", "bash: ls"));

        assertThat(answer.body()).contains("Scripted ").doesNotContain("tool_calls");
        assertThat(model.turns()).isEmpty();
    }

    @Test
    void failsWhereTheScriptSaysSo() throws Exception {
        assertThat(ask(TOOLS, Map.of("role", "user", "content", "fail:")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void theConfigurationPointsAtTheModelAndAsksForLeave(@TempDir Path directory) throws Exception {
        var file = OpenCodeConfig.write(directory.resolve("opencode"), 4711);

        assertThat(Json.parse(Files.readString(file)))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("model", "scripted/script")
                .containsEntry("permission", Map.of("bash", "ask", "edit", "ask", "webfetch", "deny"));
        assertThat(Files.readString(file)).contains("http://127.0.0.1:4711/v1");
    }

    private HttpResponse<String> ask(List<?> tools, Map<?, ?>... messages) throws IOException, InterruptedException {
        var body = Json.write(Map.of("stream", true, "tools", tools, "messages", List.of(messages)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + model.port() + "/v1/chat/completions"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
