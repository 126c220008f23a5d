package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no display, a Desktop that was not told to be headless says so, and works. */
class NoDisplayIT {

    @TempDir
    Path directory;

    @Test
    void saysInOneLineThatItRunsWithoutAWindow() throws Exception {
        try (var desktop = DesktopProcess.startWithoutDisplay(directory)) {
            assertThat(desktop.pid()).isPositive();
            assertThat(DesktopProcess.errors(directory).strip())
                    .isEqualTo("There is no display; the Desktop runs without a window.");
        }
    }
}
