package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.window.HabitsFile;
import org.opencowork.pairing.desktop.ui.window.Look;

class HabitsTest extends OpenWindow {

    private static final int LIGHT = 0;
    private static final int DARK = 1;

    @TempDir
    Path directory;

    @Override
    HabitsFile habits() {
        return new HabitsFile(directory);
    }

    @Test
    void theLookThatThePersonChoseIsThereAfterARestart() {
        assertThat(Screen.onEdt(Tone::isDark)).isFalse();

        Screen.choose("look", DARK);
        Screen.eventually(() -> assertThat(Screen.onEdt(Tone::isDark)).isTrue());
        kept("\"look\":\"dark\"");

        open(Look.LIGHT, Locale.ENGLISH);
        assertThat(Screen.onEdt(Tone::isDark)).isTrue();

        Screen.choose("look", LIGHT);
        Screen.eventually(() -> assertThat(Screen.onEdt(Tone::isDark)).isFalse());
    }

    @Test
    void theSizeIsTheSameAfterARestart() {
        Screen.onEdt(() -> {
            window().setSize(1_003, 707);
            return true;
        });
        kept("\"width\":1003");

        var again = open(Look.LIGHT, Locale.ENGLISH);

        assertThat(again.getSize()).isEqualTo(new Dimension(1_003, 707));
    }

    @Test
    void aSizeThatFitsNoScreenIsCutToTheScreen() throws Exception {
        Files.writeString(directory.resolve("window.json"), "{\"width\":31000,\"height\":1}");

        var cut = open(Look.LIGHT, Locale.ENGLISH);

        assertThat(cut.getWidth()).isLessThan(31_000);
        assertThat(cut.getHeight()).isGreaterThan(400);
    }

    private void kept(String words) {
        Screen.eventually(
                () -> assertThat(directory.resolve("window.json")).content().contains(words));
    }
}
