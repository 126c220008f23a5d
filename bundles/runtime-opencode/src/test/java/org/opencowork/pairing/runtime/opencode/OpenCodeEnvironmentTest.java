package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenCodeEnvironmentTest {

    @Test
    void anIsolatedOneSeesNothingOfTheUsersOwn() {
        var environment = new HashMap<>(
                Map.of("HOME", "/home/ada", "PATH", "/bin", "OPENCODE_CONFIG", "/home/ada/opencode.json"));

        new OpenCodeEnvironment(Path.of("/state")).applyTo(environment);

        assertThat(environment)
                .doesNotContainKey("OPENCODE_CONFIG")
                .containsEntry("PATH", "/bin")
                .containsEntry("HOME", "/state/home")
                .containsEntry("XDG_CONFIG_HOME", "/state/config")
                .containsEntry("XDG_DATA_HOME", "/state/data")
                .containsEntry("XDG_CACHE_HOME", "/state/cache")
                .containsEntry("XDG_STATE_HOME", "/state/state")
                .containsEntry("OPENCODE_DISABLE_SHARE", "1");
    }

    @Test
    void anyOtherKeepsTheUsersSettings() {
        var environment = new HashMap<>(Map.of(
                "HOME", "/home/ada", "OPENCODE_CONFIG", "/home/ada/opencode.json", "OPENCODE_SERVER_USERNAME", "ada"));

        new OpenCodeEnvironment(null).applyTo(environment);

        assertThat(environment)
                .containsEntry("HOME", "/home/ada")
                .containsEntry("OPENCODE_CONFIG", "/home/ada/opencode.json")
                .containsEntry("OPENCODE_DISABLE_AUTOUPDATE", "1")
                .doesNotContainKey("OPENCODE_SERVER_USERNAME");
    }

    @Test
    void thePasswordCannotBePrinted() {
        var environment = new HashMap<String, String>();
        var password = Password.random(new SecureRandom());

        password.passTo(environment);

        assertThat(environment.get("OPENCODE_SERVER_PASSWORD")).hasSize(43);
        assertThat(password.toString()).isEqualTo("Password[hidden]");
        assertThat(password.authorization()).startsWith("Basic ");
        assertThat(Password.from(environment).orElseThrow().authorization()).isEqualTo(password.authorization());
    }
}
