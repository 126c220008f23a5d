package org.opencowork.pairing.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.launcher.control.DeskException;

class PassphraseTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"cörrect horse", "cörrect horse\n", "cörrect horse\r\nsecond line\n"})
    void isTheFirstLineOfTheFile(String text) throws Exception {
        var file = Files.writeString(directory.resolve("pass.txt"), text);

        assertThat(Passphrase.from(file).get()).isEqualTo("cörrect horse".toCharArray());
    }

    @Test
    void comesAsAFreshCopyEachTime() throws Exception {
        var source = Passphrase.from(Files.writeString(directory.resolve("pass.txt"), "secret"));

        Arrays.fill(source.get(), '\0');

        assertThat(source.get()).isEqualTo("secret".toCharArray());
    }

    @Test
    void isNotReadBeforeItIsNeeded() {
        var source = Passphrase.from(directory.resolve("absent.txt"));

        assertThatThrownBy(source::get).isInstanceOf(UncheckedIOException.class).hasMessageContaining("absent.txt");
    }

    @Test
    void isAskedForAtOnceWhereThatIsWanted() throws Exception {
        var absent = Passphrase.from(directory.resolve("absent.txt"));
        var there = Passphrase.from(Files.writeString(directory.resolve("pass.txt"), "secret"));

        assertThatThrownBy(() -> Passphrase.known(absent))
                .isInstanceOf(DeskException.class)
                .hasMessageContaining("absent.txt");
        assertThat(Passphrase.known(there).get()).isEqualTo("secret".toCharArray());
    }

    @Test
    void mustNotBeEmpty() throws Exception {
        var source = Passphrase.from(Files.writeString(directory.resolve("pass.txt"), "\nsecond line"));

        assertThatThrownBy(source::get).hasMessageContaining("is empty");
    }
}
