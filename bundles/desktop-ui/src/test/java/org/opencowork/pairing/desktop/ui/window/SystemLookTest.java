package org.opencowork.pairing.desktop.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemLookTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      gsettings, 'prefer-dark',                      true",
        "Linux,      gsettings, 'prefer-light',                     false",
        "Mac OS X,   defaults,  dark,                               true",
        "Mac OS X,   defaults,  the domain/default pair does not exist, false",
        "Windows 11, reg,       appsuselighttheme reg_dword 0x0,    true",
        "Windows 11, reg,       appsuselighttheme reg_dword 0x1,    false",
    })
    void goesByWhatTheDesktopSays(String system, String program, String answer, boolean dark) {
        var look = new SystemLook(command -> command.get(0).equals(program) ? answer : "");

        assertThat(look.isDark(system)).isEqualTo(dark);
    }
}
