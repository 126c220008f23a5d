package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.redaction.RedactionRule.Span;

class OwnPasswordRuleTest {

    private static OwnPasswordRule with(Password password) {
        return new OwnPasswordRule(new AttachedServer(new Endpoint(URI.create("http://127.0.0.1:4096"), password)));
    }

    private static Password password(String value) {
        return Password.from(Map.of(Password.VARIABLE, value)).orElseThrow();
    }

    @Test
    void findsThePasswordWhereverItStands() {
        assertThat(with(password("swordfish")).find("swordfish, a swordfish"))
                .containsExactly(new Span(0, 9), new Span(13, 22));
    }

    @Test
    void findsNothingWhereTheServerWantsNone() {
        assertThat(with(null).find("swordfish")).isEmpty();
    }

    @Test
    void asksForWholeLinesOnlyForAPasswordOfSeveralWords() {
        assertThat(with(password("swordfish")).withinWords()).isTrue();
        assertThat(with(password("sword fish")).withinWords()).isFalse();
    }
}
