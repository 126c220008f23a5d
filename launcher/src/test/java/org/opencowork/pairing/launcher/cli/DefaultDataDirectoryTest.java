package org.opencowork.pairing.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultDataDirectoryTest {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    @Test
    void isWhereEachSystemKeepsTheDataOfApplications() {
        assertThat(DefaultDataDirectory.of("Linux", Map.of()))
                .isEqualTo(HOME.resolve(".local/share/opencowork-pairing"));
        assertThat(DefaultDataDirectory.of("Mac OS X", Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/opencowork-pairing"));
        assertThat(DefaultDataDirectory.of("Windows 11", Map.of("LOCALAPPDATA", "/local")))
                .isEqualTo(Path.of("/local/opencowork-pairing"));
    }

    @Test
    void followsTheUsersChoice() {
        assertThat(DefaultDataDirectory.of("Linux", Map.of("XDG_DATA_HOME", "/elsewhere")))
                .isEqualTo(Path.of("/elsewhere/opencowork-pairing"));
    }
}
