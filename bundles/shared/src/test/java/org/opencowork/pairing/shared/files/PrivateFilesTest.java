package org.opencowork.pairing.shared.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    private Path directory;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseReadTheDirectoriesAndFilesThatItMakes() throws IOException {
        var below = directory.resolve("a/b");

        PrivateFiles.makeDirectory(below);
        PrivateFiles.makeFile(below.resolve("made"));
        PrivateFiles.replace(below, "replaced", new byte[1]);

        assertThat(mode(directory.resolve("a"))).isEqualTo("rwx------");
        assertThat(mode(below)).isEqualTo("rwx------");
        assertThat(mode(below.resolve("made"))).isEqualTo("rw-------");
        assertThat(mode(below.resolve("replaced"))).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void closesADirectoryThatOthersCouldRead() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        PrivateFiles.makeDirectory(directory);

        assertThat(mode(directory)).isEqualTo("rwx------");
    }

    @Test
    void leavesAFileAloneThatIsThereAlready() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "old");

        PrivateFiles.makeFile(file);

        assertThat(file).hasContent("old");
    }

    @Test
    void putsNewContentInPlaceOfTheOldAndLeavesNoDraft() throws IOException {
        PrivateFiles.replace(directory, "file", "a longer text".getBytes(UTF_8));
        PrivateFiles.replace(directory, "file", "new".getBytes(UTF_8));

        assertThat(directory.resolve("file")).hasContent("new");
        assertThat(directory.toFile().list()).containsExactly("file");
    }

    @Test
    void leavesNoDraftWhereItCannotReplace() throws IOException {
        Files.createDirectories(directory.resolve("taken/by-another"));

        assertThatThrownBy(() -> PrivateFiles.replace(directory, "taken", new byte[1]))
                .isInstanceOf(IOException.class);

        assertThat(directory.toFile().list()).containsExactly("taken");
    }

    @Test
    void removesAFileOnceAndThenHasNothingToDo() throws IOException {
        PrivateFiles.replace(directory, "file", new byte[1]);

        PrivateFiles.remove(directory, "file");
        PrivateFiles.remove(directory, "file");

        assertThat(directory).isEmptyDirectory();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
