package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.RedactionRule.Span;

class RulesTest {

    private final ScanningRedactor redactor = Redactors.fresh();

    private static List<Span> falcon(CharSequence text) {
        var at = text.toString().indexOf("Falcon");
        return at < 0 ? List.of() : List.of(new Span(at, at + 6));
    }

    @Test
    void takesOutWhatARuleOfOthersFindsAsLongAsItIsThere() {
        RedactionRule rule = RulesTest::falcon;

        redactor.bindRule(rule);
        var with = redactor.redact("Project Falcon starts", Redactors.SCOPE).tree();
        redactor.unbindRule(rule);

        assertThat(with).isEqualTo("Project [secret-redacted] starts");
        assertThat(redactor.redact("Project Falcon starts", Redactors.SCOPE).tree())
                .isEqualTo("Project Falcon starts");
    }

    @Test
    void takesOutEverythingThatABrokenRuleWasAskedAbout() {
        redactor.bindRule(text -> {
            throw new IllegalStateException("broken");
        });

        assertThat(redactor.redact("harmless", Redactors.SCOPE).tree()).isEqualTo("[secret-redacted]");
    }
}
