package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.transport.http.StrictJson.BrokenJsonException;

class StrictJsonTest {

    @Test
    void readsEveryKindOfValue() throws Exception {
        assertThat(read(" {\"a\":[true,null,\"\\u00e9\\n\",{}],\"b\":-7} "))
                .isEqualTo(Map.of("a", Arrays.asList(true, null, "é\n", Map.of()), "b", -7L));
    }

    @Test
    void keepsTheOrderOfFields() throws Exception {
        var fields = (Map<?, ?>) read("{\"z\":1,\"a\":2,\"m\":3}");

        assertThat(List.copyOf(fields.keySet())).isEqualTo(List.of("z", "a", "m"));
    }

    @Test
    void neverChangesANumber() throws Exception {
        assertThat(read("[9223372036854775807,-9223372036854775808,0,-0]"))
                .isEqualTo(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, 0L));
        assertThat(read("[9223372036854775808,-9223372036854775809]"))
                .isEqualTo(List.of(new BigDecimal("9223372036854775808"), new BigDecimal("-9223372036854775809")));
        assertThat(read("[0.1,1e3,1.0]")).isEqualTo(List.of(0.1, 1000.0, 1.0));
        assertThat(read("[0.10000000000000000001,1e400]"))
                .isEqualTo(List.of(new BigDecimal("0.10000000000000000001"), new BigDecimal("1e400")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\uFEFF{}",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"\\u0061\":2}",
                "[1,]",
                "[,1]",
                "{,}",
                "{\"a\"}",
                "{a:1}",
                "{'a':1}",
                "[NaN]",
                "[Infinity]",
                "[01]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[1e9999]",
                "[0x1]",
                "[TRUE]",
                "[True]",
                "[nul]",
                "[\"a\nb\"]",
                "[\"\\x\"]",
                "[\"\\u00g0\"]",
                "// x\n{}",
                "{\"a\":1;\"b\":2}",
                ")]}'\n{}",
                "{\"a\"=1}",
                "[1 2]",
                "\"",
                "[\"",
                "[",
                "]"
            })
    void refusesWhatIsNotExactlyOneJsonText(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenJsonException.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> StrictJson.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void boundsDepthNumberOfValuesAndLengths() throws Exception {
        read("[".repeat(64) + "]".repeat(64));
        read("[" + "1,".repeat(99_998) + "1]");
        read("\"" + "a".repeat(1 << 20) + "\"");
        read("1".repeat(100));

        for (var tooMuch : List.of(
                "[".repeat(65) + "]".repeat(65),
                "[".repeat(1_000_000),
                "{\"a\":".repeat(65) + "1" + "}".repeat(65),
                "[" + "1,".repeat(99_999) + "1]",
                "\"" + "a".repeat((1 << 20) + 1) + "\"",
                "{\"" + "a".repeat((1 << 20) + 1) + "\":1}",
                "1".repeat(101))) {
            assertThatThrownBy(() -> read(tooMuch)).isInstanceOf(BrokenJsonException.class);
        }
    }

    @Test
    void quotesNothingOfTheTextInAFailure() {
        assertThatThrownBy(() -> read("{\"tokenABC\": SECRET}"))
                .hasMessageNotContainingAny("tokenABC", "SECRET")
                .hasNoCause();
    }

    private static Object read(String text) throws BrokenJsonException {
        return StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
