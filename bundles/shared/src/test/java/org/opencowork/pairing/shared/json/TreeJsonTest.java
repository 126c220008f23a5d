package org.opencowork.pairing.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

class TreeJsonTest {

    @Test
    void readsEveryKindOfValue() throws Exception {
        assertThat(read(" {\"a\":[true,null,\"\\u00e9\\n\",{}],\"b\":-7,\"c\":false,\"d\":1.5} "))
                .isEqualTo(Map.of("a", Arrays.asList(true, null, "é\n", Map.of()), "b", -7L, "c", false, "d", 1.5));
    }

    @Test
    void keepsTheOrderOfFields() throws Exception {
        var fields = (Map<?, ?>) read("{\"z\":1,\"a\":null,\"m\":3}");

        assertThat(List.copyOf(fields.keySet())).isEqualTo(List.of("z", "a", "m"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesTreesThatNobodyCanChange() throws Exception {
        var list = (List<Object>) read("[{\"a\":1}]");
        var object = (Map<String, Object>) list.get(0);

        assertThatThrownBy(() -> list.add(2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> object.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void neverChangesANumber() throws Exception {
        assertThat(read("[9223372036854775807,-9223372036854775808,0,-0,999999999999999999]"))
                .isEqualTo(List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, 0L, 999_999_999_999_999_999L));
        assertThat(read("[9223372036854775808,-9223372036854775809]"))
                .isEqualTo(List.of(new BigDecimal("9223372036854775808"), new BigDecimal("-9223372036854775809")));
        assertThat(read("[0.1,1e3,1.0,0.10]")).isEqualTo(List.of(0.1, 1000.0, 1.0, 0.1));
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
                "{\"a\":null,\"a\":null}",
                "{\"a\":1,\"\\u0061\":2}",
                "{",
                "[1,]",
                "[,1]",
                "{,}",
                "{\"a\"}",
                "{a:1}",
                "{'a':1}",
                "[NaN]",
                "[Infinity]",
                "[-Infinity]",
                "[01]",
                "[+1]",
                "[.5]",
                "[1.]",
                "[1e]",
                "[1e9999]",
                "[1e-9999]",
                "[1e99999999999]",
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
                "]",
                "<!doctype html>"
            })
    void refusesWhatIsNotExactlyOneJsonText(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenJsonException.class);
        assertThatThrownBy(() -> TreeJson.read(text, Limits.OURSELVES)).isInstanceOf(BrokenJsonException.class);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> TreeJson.read(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}, Limits.STRANGER))
                .isInstanceOf(BrokenJsonException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void readsTheCharacterThatStandsForBrokenOnesWhereItIsMeant() throws Exception {
        assertThat(read("\"\uFFFD\"")).isEqualTo("\uFFFD");
    }

    @Test
    void boundsDepthNumberOfValuesAndLengthsForAStranger() throws Exception {
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
    void boundsDepthNumberOfValuesAndDigitsForANeighbour() throws Exception {
        TreeJson.read("[".repeat(128) + "]".repeat(128), Limits.NEIGHBOUR);
        TreeJson.read("[" + "1,".repeat(499_998) + "1]", Limits.NEIGHBOUR);
        TreeJson.read("1".repeat(64), Limits.NEIGHBOUR);

        for (var tooMuch :
                List.of("[".repeat(129) + "]".repeat(129), "[" + "1,".repeat(499_999) + "1]", "1".repeat(65))) {
            assertThatThrownBy(() -> TreeJson.read(tooMuch, Limits.NEIGHBOUR)).isInstanceOf(BrokenJsonException.class);
        }
    }

    @Test
    void boundsTheDepthOfOurOwnText() throws Exception {
        TreeJson.read("[".repeat(256) + "]".repeat(256), Limits.OURSELVES);

        assertThatThrownBy(() -> TreeJson.read("[".repeat(257) + "]".repeat(257), Limits.OURSELVES))
                .isInstanceOf(BrokenJsonException.class);
    }

    @Test
    void quotesNothingOfTheTextInAFailure() {
        assertThatThrownBy(() -> read("{\"tokenABC\": SECRET}"))
                .hasMessageNotContainingAny("tokenABC", "SECRET")
                .hasNoCause();
    }

    @Test
    void writesInOneLineAndLeavesNothingOutAndNothingEscapedThatNeedNotBe() throws Exception {
        var text = "{\"z\":[null,true,-7,1.5],\"html\":\"<a href='b'>&=\",\"é\":\"\\\"\\\\\\n\"}";

        assertThat(TreeJson.write(read(text))).isEqualTo(text);
        assertThat(TreeJson.write(null)).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[9223372036854775807,-9223372036854775808,9223372036854775808]",
                "[0.1,-0.0,1.0E300,1E+400,0.10000000000000000001]",
                "[\"\u2028\u0000\uD83D\uDE00\uFEFF\"]",
                "[12345678901234567890123456789012345678901234567890123456789012345678901234567890e9]",
                "[9.8765432109876543210e-999,9.8765432109876543210e999]"
            })
    void readsTheSameTreeAgainThatWasWritten(String text) throws Exception {
        var tree = TreeJson.read(text.replace("\u0000", "\\u0000"), Limits.STRANGER);

        assertThat(TreeJson.read(TreeJson.write(tree), Limits.OURSELVES)).isEqualTo(tree);
    }

    @Test
    void writesNothingThatIsNoJson() {
        var unfit = new ArrayList<Object>(List.of(Double.NaN, Float.POSITIVE_INFINITY, 'c', new int[0], Map.of(1, 2)));
        unfit.add(new Object());

        for (var value : unfit) {
            assertThatThrownBy(() -> TreeJson.write(Map.of("a", value))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Object read(String text) throws BrokenJsonException {
        return TreeJson.read(text.getBytes(StandardCharsets.UTF_8), Limits.STRANGER);
    }
}
