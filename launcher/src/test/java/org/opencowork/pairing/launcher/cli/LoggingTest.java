package org.opencowork.pairing.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.launcher.control.DeskException;
import org.slf4j.LoggerFactory;

class LoggingTest {

    @TempDir
    Path data;

    @AfterEach
    void closeTheFile() {
        Logging.toStandardError();
    }

    @Test
    void writesToAFileThatOnlyThisUserCanRead() throws Exception {
        Logging.toFile(data);

        LoggerFactory.getLogger("test").info("something happened");

        var file = data.resolve("logs").resolve("pairing.log");
        assertThat(Files.readString(file)).contains("INFO", "something happened");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void saysWhatToDoWhereItCannotWrite() throws Exception {
        var file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> Logging.toFile(file))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("--data-dir");
    }
}
