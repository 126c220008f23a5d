package org.opencowork.pairing.desktop.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsFileTest {

    private static final Habits USUAL = Habits.usual(Look.SYSTEM);

    @TempDir
    Path directory;

    @Test
    void givesBackWhatWasTakenLast() {
        var file = new HabitsFile(directory);
        file.take(USUAL.with(Look.DARK));
        file.take(new Habits(Look.LIGHT, 900, 600, true));

        file.write();

        assertThat(new HabitsFile(directory).read(USUAL)).isEqualTo(new Habits(Look.LIGHT, 900, 600, true));
    }

    @Test
    void nobodyElseCanReadTheFileAndNoDraftIsLeft() throws Exception {
        var file = new HabitsFile(directory);
        file.take(USUAL);
        file.write();

        assertThat(directory).isDirectoryContaining("glob:**window.json");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("window.json"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\u0000\u0001",
                "{\"look\":\"pink\",\"width\":-3,\"height\":1e99,\"filling\":\"yes\"}",
                "{\"look\":7,\"width\":\"wide\",\"height\":2147483648}",
                "{\"look\":\"dark\",\"look\":\"light\"}",
                "{\"look\":{\"look\":{\"look\":{}}}}"
            })
    void whatMakesNoSenseIsAsUsual(String content) throws Exception {
        Files.writeString(directory.resolve("window.json"), content);

        assertThat(new HabitsFile(directory).read(USUAL)).isEqualTo(USUAL);
    }

    @Test
    void whatMakesSenseCountsBesideWhatDoesNot() throws Exception {
        Files.writeString(directory.resolve("window.json"), "{\"look\":\"dark\",\"width\":0,\"more\":[]}");

        assertThat(new HabitsFile(directory).read(USUAL)).isEqualTo(USUAL.with(Look.DARK));
    }

    @Test
    void aHugeFileOrALinkIsNotRead() throws Exception {
        var file = directory.resolve("window.json");
        Files.writeString(file, "{\"look\":\"dark\"}" + " ".repeat(5_000));
        assertThat(new HabitsFile(directory).read(USUAL)).isEqualTo(USUAL);

        Files.delete(file);
        var elsewhere = Files.writeString(directory.resolve("elsewhere"), "{\"look\":\"dark\"}");
        Files.createSymbolicLink(file, elsewhere);
        assertThat(new HabitsFile(directory).read(USUAL)).isEqualTo(USUAL);
    }
}
