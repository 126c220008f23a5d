package org.opencowork.pairing.redaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows of an item of a list that it is a secret because of those before it: options, names, lines of a PEM block. */
final class ListLines {

    private static final int LONGEST_NAME = 48;
    /** Options that are often followed by a secret, which its looks have to tell. */
    private static final Set<String> SHORT =
            Set.of("-p", "-P", "-k", "-a", "-u", "--key", "--auth", "--user", "--pat", "--pass");

    private String before = "";
    private boolean pem;

    /** Tells whether the next item of the list goes. */
    boolean isSecret(@Nullable Object item) {
        if (!(item instanceof String text)) {
            before = "";
            pem = false;
            return false;
        }
        var secret = isOfPem(text) || isGiven(text);
        pem = PemBlocks.isOpenAfter(text) || (pem && secret && !text.contains(PemBlocks.END));
        before = text;
        return secret;
    }

    private static String afterLogin(String text) {
        return text.substring(text.indexOf(':') + 1);
    }

    private boolean isOfPem(String text) {
        return pem && (BodyLines.isOfBase64(text) || text.isBlank() || text.contains(PemBlocks.END));
    }

    private boolean isGiven(String text) {
        if (text.startsWith("-p") && SecretLike.isSecretLike(text.substring(2))) {
            return true;
        }
        if (SHORT.contains(before) && SecretLike.isSecretLike(afterLogin(text))) {
            return true;
        }
        if (before.length() > LONGEST_NAME || before.indexOf(' ') >= 0 || FieldKind.of(before) != FieldKind.SECRET) {
            return false;
        }
        var option = before.startsWith("-") && before.indexOf('=') < 0 && !text.startsWith("-");
        return (option && !Placeholders.isOpen(text, 0, text.length())) || SecretLike.isSecretLike(text);
    }
}
