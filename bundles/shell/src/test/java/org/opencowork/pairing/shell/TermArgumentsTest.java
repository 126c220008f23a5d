package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;

final class TermArgumentsTest {

    private final TermArguments terms = new TermArguments(() -> Instant.parse("2026-03-01T12:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "90s, 2026-03-01T12:01:30Z",
        "45m, 2026-03-01T12:45:00Z",
        "2h, 2026-03-01T14:00:00Z",
        "30d, 2026-03-31T12:00:00Z",
        "1w, 2026-03-08T12:00:00Z",
        "2030-01-31T18:00:00Z, 2030-01-31T18:00:00Z"
    })
    void readsSpansAndInstants(String text, Instant instant) throws Exception {
        assertThat(terms.expires(new Arguments(Map.of("expires", text)))).isEqualTo(new Until(instant));
    }

    @Test
    void tellsNoEndFromNothingSaid() throws Exception {
        var arguments = new Arguments(Map.of("expires", "never"));

        assertThat(terms.expires(arguments)).isEqualTo(Until.FOR_EVER);
        assertThat(terms.remoteAllowed(arguments)).isNull();
        assertThat(terms.forNewPairing(arguments)).isEqualTo(Term.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "h", "-2h", "2 h", "2y", "1234567d", "tomorrow", "2030-01-31"})
    void saysWhatItTakes(String text) {
        assertThatThrownBy(() -> terms.expires(new Arguments(Map.of("expires", text))))
                .hasMessageContaining("30d");
    }
}
