package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.RedactionRule.Span;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

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

    /** A rule that finds one word, which may become another, as that for a password does. */
    private static RedactionRule word(Supplier<String> secret) {
        return new RedactionRule() {
            @Override
            public List<Span> find(CharSequence text) {
                var at = text.toString().indexOf(secret.get());
                return at < 0
                        ? List.of()
                        : List.of(new Span(at, at + secret.get().length()));
            }

            @Override
            public boolean withinWords() {
                return true;
            }
        };
    }

    /** What is known of texts that have left before says nothing of a rule that finds something else now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "all is calm and swordfish here",
                "c3dvcmRmaXNoIGlzIGl0",
                "b3BlbmNvZGU6c3dvcmRmaXNo",
                "73776f726466697368206973206974",
                "%73wordfish",
                "\\u0073wordfish",
                "s&#119;ordfish"
            })
    void takesOutWhatARuleFindsInCalmWordsAndUnderAnyEncoding(String text) {
        var secret = new AtomicReference<>("not yet");
        redactor.bindRule(word(secret::get));
        assertThat(redactor.redact(text, Redactors.SCOPE).tree()).isEqualTo(text);
        secret.set("swordfish");

        assertThat((String) redactor.redact(text, Redactors.SCOPE).tree())
                .contains("[secret-redacted]")
                .doesNotContain("ordfish", "c3dvcmRmaXNo", "7377");
    }

    @Test
    void holdsNoLineBackForARuleThatFindsOnlyWords() {
        redactor.bindRule(word(() -> "swordfish"));
        var stream = redactor.events(Redactors.SCOPE);
        var delta = Map.<String, Object>of(
                "sessionID",
                "ses_1",
                "messageID",
                "msg_1",
                "partID",
                "prt_1",
                "field",
                "text",
                "delta",
                "all is calm ");

        assertThat(stream.accept(new RuntimeEvent("evt_1", "message.part.delta", "ses_1", "ses_1", delta)))
                .hasSize(1);
    }
}
