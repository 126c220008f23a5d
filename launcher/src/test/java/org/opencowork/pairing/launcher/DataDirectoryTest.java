package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void isMadeForThisUserOnly() throws Exception {
        var directory = parent.resolve("new").resolve("data");

        try (var held = DataDirectory.lock(directory)) {
            assertThat(held).isNotNull();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void belongsToOneAtATimeAndSaysToWhom() throws Exception {
        try (var held = DataDirectory.lock(parent)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataDirectory.lock(parent))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining("--data-dir");
        }
    }

    @Test
    void isFreeAgainAfterwards() throws Exception {
        DataDirectory.lock(parent).close();

        DataDirectory.lock(parent).close();
    }

    @Test
    void saysWhatToDoWhereItCannotBeMade() throws Exception {
        var file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.lock(file.resolve("data")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("--data-dir");
    }
}
