package org.opencowork.pairing.api;

import java.util.Locale;

/** How an enum constant is spelled on the wire: in lower case. */
final class Wire {

    private Wire() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (var constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown word for " + type.getSimpleName());
    }
}
