package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {

    @Test
    void readsEveryKindOfValue() throws IOException {
        var tree = JsonTree.read("{\"s\":\"x\",\"n\":12,\"d\":1.5,\"b\":true,\"l\":[1,null],\"o\":{}}");

        assertThat(tree)
                .isEqualTo(
                        Map.of("s", "x", "n", 12L, "d", 1.5, "b", true, "l", Arrays.asList(1L, null), "o", Map.of()));
    }

    @Test
    void keepsEveryDigitOfAWholeNumber() throws IOException {
        assertThat(JsonTree.read("[9223372036854775807,9223372036854775808]"))
                .isEqualTo(List.of(Long.MAX_VALUE, new BigDecimal("9223372036854775808")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{'a':1}",
                "[NaN]",
                "\uFEFF{}",
                "<!doctype html>",
                "[01]"
            })
    void takesNothingThatIsNotStrictlyJson(String text) {
        assertThatThrownBy(() -> JsonTree.read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void takesNothingThatIsNestedTooDeeply() {
        assertThatThrownBy(() -> JsonTree.read("[".repeat(200) + "]".repeat(200)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void takesNothingOfTooManyValues() {
        assertThatThrownBy(() -> JsonTree.read("[" + "1,".repeat(500_000) + "1]"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("values");
    }

    @Test
    void takesNoNumberWithoutEnd() {
        assertThatThrownBy(() -> JsonTree.read("[" + "1".repeat(65) + "]")).isInstanceOf(IOException.class);
    }
}
