package org.opencowork.pairing.launcher.demo.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.opencowork.pairing.launcher.control.Json;

/** OpenCode's configuration for a {@link ScriptedModel}. */
public final class OpenCodeConfig {

    private OpenCodeConfig() {}

    /**
     * Writes {@code opencode.json} into the directory, which is made if need be: the workspace of an OpenCode, or its
     * {@code $XDG_CONFIG_HOME/opencode}. Commands and edits then ask for leave, and nothing needs the internet.
     *
     * @return the file
     */
    public static Path write(Path directory, int modelPort) throws IOException {
        Files.createDirectories(directory);
        return Files.writeString(directory.resolve("opencode.json"), Json.write(config(modelPort)));
    }

    private static Map<String, ?> config(int modelPort) {
        return Map.of(
                "$schema", "https://opencode.ai/config.json",
                "provider", Map.of("scripted", provider(modelPort)),
                "model", "scripted/script",
                "small_model", "scripted/script",
                "permission", Map.of("bash", "ask", "edit", "ask", "webfetch", "deny"),
                "share", "disabled",
                "autoupdate", false);
    }

    private static Map<String, ?> provider(int modelPort) {
        return Map.of(
                "npm",
                "@ai-sdk/openai-compatible",
                "name",
                "Scripted model",
                "options",
                Map.of("baseURL", "http://127.0.0.1:" + modelPort + "/v1", "apiKey", "scripted"),
                "models",
                Map.of("script", Map.of("name", "Script", "tool_call", true)));
    }
}
