package org.opencowork.pairing.api.secrets;

import java.util.regex.Pattern;

/** The name under which a secret is kept: at most 128 letters, digits, dots, dashes and underscores. */
public record SecretName(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    /** Checks the form. */
    public SecretName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a name for a secret");
        }
    }
}
