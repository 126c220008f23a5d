package org.opencowork.pairing.runtime.opencode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of an OpenCode of our own. */
final class OpenCodeEnvironment {

    private static final List<String> SWITCHED_OFF = List.of(
            "OPENCODE_DISABLE_AUTOUPDATE",
            "OPENCODE_DISABLE_MODELS_FETCH",
            "OPENCODE_DISABLE_DEFAULT_PLUGINS",
            "OPENCODE_DISABLE_LSP_DOWNLOAD",
            "OPENCODE_DISABLE_SHARE");

    private final @Nullable Path home;

    /** Takes the directory that stands in for the user's home, or null to let OpenCode see the user's settings. */
    OpenCodeEnvironment(@Nullable Path home) {
        this.home = home;
    }

    /** Changes the inherited environment. */
    void applyTo(Map<String, String> environment) {
        // It would change the name that goes with the password.
        environment.remove("OPENCODE_SERVER_USERNAME");
        if (home != null) {
            environment.keySet().removeIf(name -> name.startsWith("OPENCODE_"));
            isolate(environment, home);
        }
        SWITCHED_OFF.forEach(name -> environment.put(name, "1"));
    }

    private static void isolate(Map<String, String> environment, Path home) {
        environment.put("HOME", home.resolve("home").toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
    }
}
