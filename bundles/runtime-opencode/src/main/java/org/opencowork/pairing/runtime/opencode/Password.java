package org.opencowork.pairing.runtime.opencode;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.redaction.RedactionRule;

/** The password of an OpenCode server; it cannot be printed. OpenCode takes it from its environment. */
final class Password {

    static final String VARIABLE = "OPENCODE_SERVER_PASSWORD";
    private static final String USER = "opencode";
    private static final int RANDOM_BYTES = 32;

    private final String value;

    private Password(String value) {
        this.value = value;
    }

    static Password random(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns the password that the environment names, or empty if it names none. */
    static Optional<Password> from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(value -> !value.isEmpty())
                .map(Password::new);
    }

    /** Returns where it stands in the text. */
    List<RedactionRule.Span> in(String text) {
        var spans = new ArrayList<RedactionRule.Span>();
        for (var at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
            spans.add(new RedactionRule.Span(at, at + value.length()));
        }
        return spans;
    }

    /** Tells whether it is one word, as each is that was made here. */
    boolean isWord() {
        return value.chars().noneMatch(Character::isWhitespace);
    }

    /** Puts it where a child process finds it, which no list of processes shows to other users. */
    void passTo(Map<String, String> environment) {
        environment.put(VARIABLE, value);
    }

    /** Returns the value of an {@code Authorization} header (RFC 7617). */
    String authorization() {
        var pair = (USER + ":" + value).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
