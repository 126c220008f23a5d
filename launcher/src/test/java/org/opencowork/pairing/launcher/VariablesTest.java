package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void prefersWhatWasChosenOverTheFeaturesDefault() throws Exception {
        var variables = new Variables(Map.of("port", 0L, "name", "desk"), Map.of("port", "8790"));

        assertThat(variables.fill("${name}:${port}/${port}")).isEqualTo("desk:8790/8790");
    }

    @Test
    void takesValuesAsTheyAreWhateverTheyHold() throws Exception {
        var variables = new Variables(Map.of("dataDir", ""), Map.of("dataDir", "/a $1\\b/${port}"));

        assertThat(variables.fill("${dataDir}/store")).isEqualTo("/a $1\\b/${port}/store");
    }

    @Test
    void asksForAValueThatNobodyGave() throws Exception {
        var defaults = new HashMap<String, Object>();
        defaults.put("dataDir", null);
        var variables = new Variables(defaults, Map.of());

        assertThatThrownBy(() -> variables.fill("${dataDir}")).hasMessageContaining("\"dataDir\"");
        assertThatThrownBy(() -> variables.fill("${misspelt}")).hasMessageContaining("\"misspelt\"");
    }

    @Test
    void refusesAVariableThatTheFeatureDoesNotHave() {
        assertThatThrownBy(() -> new Variables(Map.of("port", 0L), Map.of("prot", "1")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("\"prot\"")
                .hasMessageContaining("port");
    }

    @Test
    void givesASettingTheTypeBehindItsName() throws Exception {
        var variables = new Variables(Map.of("port", 0L), Map.of("port", "8790"));

        assertThat(Setting.of(Map.entry("port:Integer", "${port}"), variables)).isEqualTo(new Setting("port", 8790));
        assertThat(Setting.of(Map.entry("on:Boolean", "true"), variables)).isEqualTo(new Setting("on", true));
        assertThat(Setting.of(Map.entry("text", "${port}"), variables)).isEqualTo(new Setting("text", "8790"));
        assertThatThrownBy(() -> Setting.of(Map.entry("port:Integer", "many"), variables))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("many");
    }
}
