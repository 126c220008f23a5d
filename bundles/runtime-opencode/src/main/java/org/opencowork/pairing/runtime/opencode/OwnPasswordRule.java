package org.opencowork.pairing.runtime.opencode;

import java.util.List;
import org.opencowork.pairing.api.redaction.RedactionRule;

/** Finds the password of the server of this moment; the redaction that asks undoes what it may be encoded in. */
record OwnPasswordRule(OpenCodeServer server) implements RedactionRule {

    @Override
    public List<Span> find(CharSequence text) {
        return server.endpoint()
                .map(Endpoint::password)
                .map(password -> password.in(text.toString()))
                .orElse(List.of());
    }

    @Override
    public boolean withinWords() {
        return server.endpoint().map(Endpoint::password).map(Password::isWord).orElse(true);
    }
}
