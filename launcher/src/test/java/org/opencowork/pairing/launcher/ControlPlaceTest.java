package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlPlaceTest {

    @TempDir
    Path parent;

    private Path runtimeDirectory;
    private Path deep;

    @BeforeEach
    void makeDirectories() throws IOException {
        runtimeDirectory = Files.createTempDirectory("run");
        deep = Files.createDirectories(parent.resolve("d".repeat(60)).resolve("é".repeat(30)));
    }

    @AfterEach
    void removeRuntimeDirectory() throws IOException {
        try (var files = Files.walk(runtimeDirectory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }

    @Test
    void isInTheDataDirectoryWherePossible() throws IOException {
        assertThat(prepare(parent)).isEqualTo(parent.resolve("control.sock")).isEqualTo(ControlPlace.find(parent));
        assertThat(parent.resolve("control.path")).doesNotExist();
    }

    @Test
    void isInAShortPrivateDirectoryWhereThePathIsTooLong() throws IOException {
        var place = prepare(deep);

        assertThat(place).startsWithRaw(runtimeDirectory).isEqualTo(ControlPlace.find(deep));
        assertThat(place.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void staysTheSameFromOneStartToTheNext() throws IOException {
        assertThat(prepare(deep)).isEqualTo(prepare(deep));
    }

    @Test
    void differsForAnotherDataDirectory() throws IOException {
        var other = Files.createDirectories(deep.resolve("other"));

        assertThat(prepare(deep)).isNotEqualTo(prepare(other));
    }

    @Test
    void forgetsTheFarPlaceOnceThePathIsShort() throws IOException {
        Files.writeString(parent.resolve("control.path"), "/somewhere/else/control.sock");

        prepare(parent);

        assertThat(ControlPlace.find(parent)).isEqualTo(parent.resolve("control.sock"));
    }

    @Test
    void refusesADirectoryThatOthersCanEnter() throws IOException {
        var planted = prepare(deep).getParent();
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> prepare(deep))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(planted.toString());
    }

    private Path prepare(Path directory) throws IOException {
        return ControlPlace.prepare(directory, Map.of("XDG_RUNTIME_DIR", runtimeDirectory.toString()));
    }
}
