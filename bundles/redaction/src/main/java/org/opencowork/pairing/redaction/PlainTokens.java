package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Knows the tokens of languages, which say of which type each is, and those of designs, which are colours and sizes. */
final class PlainTokens {

    private static final int DEEPEST = 4;

    private PlainTokens() {}

    /** Tells of such tokens, in which nothing looks like a secret. */
    static boolean are(String name, Object value) {
        if (!name.equalsIgnoreCase("tokens")) {
            return false;
        }
        var typed = value instanceof List<?> list && list.stream().allMatch(PlainTokens::isTyped);
        var designed = value instanceof Map && !noText(value, 0, OrdinaryWords::isOne);
        return (typed || designed) && noText(value, 0, PlainTokens::isSecret);
    }

    private static boolean isTyped(@Nullable Object item) {
        return item instanceof Map<?, ?> token
                && (token.get("type") instanceof String || token.get("kind") instanceof String);
    }

    private static boolean isSecret(String text) {
        return SecretLike.mayBe(text);
    }

    /** Tells that there is no text of which this is true; nor is there anything too deep to look at. */
    private static boolean noText(@Nullable Object value, int depth, Predicate<String> test) {
        if (value instanceof String text) {
            return text.isEmpty() || !test.test(text);
        }
        if (depth == DEEPEST && (value instanceof Map || value instanceof List)) {
            return false;
        }
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().allMatch(field -> noText(field, depth + 1, test));
        }
        return !(value instanceof List<?> list) || list.stream().allMatch(item -> noText(item, depth + 1, test));
    }
}
