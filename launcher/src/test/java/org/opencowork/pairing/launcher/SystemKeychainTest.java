package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemKeychainTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, org.opencowork.pairing.secrets.linux",
        "Mac OS X, org.opencowork.pairing.secrets.macos",
        "Windows 11, org.opencowork.pairing.secrets.windows"
    })
    void isTheOneOfTheSystem(String system, String pid) {
        assertThat(SystemKeychain.of(system)).map(SystemKeychain::pid).contains(pid);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isThereInADesktopsSessionOnly() {
        assertThat(SystemKeychain.absent(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x")))
                .containsExactly(SystemKeychain.MACOS, SystemKeychain.WINDOWS);
        assertThat(SystemKeychain.absent(Map.of("XDG_RUNTIME_DIR", "/nonexistent")))
                .contains(SystemKeychain.LINUX);
    }

    @Test
    void isNoneWhereNoBundleKnowsIt() {
        assertThat(SystemKeychain.of("FreeBSD")).isEmpty();
        assertThat(SystemKeychain.of("Darwin")).isEmpty();
    }
}
