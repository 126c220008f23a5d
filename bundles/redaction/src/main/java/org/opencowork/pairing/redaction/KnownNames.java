package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * What is known of names, which are few and come again and again. Never holds more than its places: a name takes that of
 * another. Can be used by many threads; one may miss what another has just noted.
 */
final class KnownNames<T> {

    /** A name and what is known of it, which are only seen together. */
    private record Known<T>(String name, T what) {}

    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 48;

    @SuppressWarnings("unchecked")
    private final @Nullable Known<T>[] names = (Known<T>[]) new Known<?>[PLACES];

    /** Returns what is known of the name; null if nothing is. */
    @Nullable
    T get(String name) {
        var known = names[KnownTexts.place(name, PLACES - 1)];
        return known != null && known.name.equals(name) ? known.what : null;
    }

    void note(String name, T what) {
        if (name.length() <= LONGEST) {
            names[KnownTexts.place(name, PLACES - 1)] = new Known<>(name, what);
        }
    }
}
