package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureTest {

    @TempDir
    Path directory;

    @Test
    void readsBundlesVariablesAndConfigurationsInTheirOrder() throws Exception {
        var feature = read("""
                {
                    // comments are allowed by the specification
                    "id": "g:f:1",
                    "variables": {"dataDir": null, "port": 0},
                    "bundles": [{"id": "g:b:2"}, {"id": "g:a:1"}],
                    "configurations": {"some.pid": {"directory": "${dataDir}/x", "port:Integer": "${port}"}},
                    "extensions": {"other": {"kind": "optional", "text": ["ignored"]}}
                }
                """);

        assertThat(feature.bundles()).containsExactly("g:b:2", "g:a:1");
        assertThat(feature.variables()).containsEntry("dataDir", null).containsEntry("port", 0L);
        assertThat(feature.configurations().get("some.pid")).containsEntry("directory", "${dataDir}/x");
    }

    @Test
    void needsNeitherVariablesNorConfigurations() throws Exception {
        var feature = read("{\"bundles\": []}");

        assertThat(feature.variables()).isEmpty();
        assertThat(feature.configurations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"bundles\": 7}", "{\"bundles\": [", "<html>"})
    void refusesWhatIsNoFeature(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(LaunchException.class).hasMessageContaining("feature.json");
    }

    @Test
    void saysWhichFileItCannotRead() {
        assertThatThrownBy(() -> Feature.read(directory.resolve("absent.json")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("absent.json");
    }

    private Feature read(String text) throws IOException, LaunchException {
        return Feature.read(Files.writeString(directory.resolve("feature.json"), text));
    }
}
