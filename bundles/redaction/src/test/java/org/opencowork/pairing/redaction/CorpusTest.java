package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorpusTest {

    /** A text and what is left of it. */
    record Case(String text, String left) {

        static Case of(String line) {
            var sides = line.replace("⏎", "\n").replace("‖", "").split(" ==> ", -1);
            return new Case(sides[0], sides[sides.length - 1]);
        }
    }

    static Stream<Case> goes() {
        return cases(
                "goes/paths.txt",
                "goes/users.txt",
                "goes/secrets.txt",
                "goes/names.txt",
                "goes/values.txt",
                "goes/providers.txt",
                "goes/encoded.txt",
                "goes/mcp.txt",
                "goes/bodies.txt");
    }

    static Stream<Case> stays() {
        return cases("stays/no-paths.txt", "stays/no-secrets.txt", "stays/no-bodies.txt");
    }

    static Stream<Case> all() {
        return Stream.concat(goes(), stays());
    }

    private static Stream<Case> cases(String... files) {
        return Arrays.stream(files)
                .flatMap(file -> Resources.lines("corpus/" + file))
                .filter(line -> !line.startsWith("## "))
                .map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("goes")
    void takesOutWhatMustGo(Case given) {
        assertThat(Redactors.text(given.text())).isEqualTo(given.left());
    }

    @ParameterizedTest
    @MethodSource("stays")
    void leavesWhatMustStay(Case given) {
        assertThat(Redactors.text(given.text())).isEqualTo(given.text());
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsNothingMoreInWhatItLeft(Case given) {
        var once = Redactors.text(given.text());

        assertThat(Redactors.text(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesTheSameOfATextWhereverItIsCutInTwo(Case given) {
        for (var cut = 0; cut <= given.text().length(); cut++) {
            assertThat(Redactors.streamed(
                            given.text().substring(0, cut), given.text().substring(cut)))
                    .as("cut at %d", cut)
                    .isEqualTo(given.left());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesTheSameOfATextThatComesCharacterByCharacter(Case given) {
        assertThat(Redactors.streamed(given.text().split("", -1))).isEqualTo(given.left());
    }
}
