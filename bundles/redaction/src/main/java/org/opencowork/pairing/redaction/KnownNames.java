package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * What is known of names, which are few and come again and again. Never holds more than its places: a name may stand in
 * either of two, and takes the place of the older one. Can be used by many threads; one may miss what another has just noted.
 */
final class KnownNames<T> {

    /** A name and what is known of it, which are only seen together. */
    private record Known<T>(String name, T what) {}

    private static final int LONGEST = 48;

    @SuppressWarnings("unchecked")
    private final @Nullable Known<T>[] names = (Known<T>[]) new Known<?>[KnownTexts.PLACES];

    /** Returns what is known of the name; null if nothing is. */
    @Nullable
    T get(String name) {
        var place = KnownTexts.place(name);
        for (var i = place; i < place + 2; i++) {
            var known = names[i];
            if (known != null && known.name.equals(name)) {
                return known.what;
            }
        }
        return null;
    }

    void note(String name, T what) {
        if (name.length() <= LONGEST) {
            var place = KnownTexts.place(name);
            names[place + 1] = names[place];
            names[place] = new Known<>(name, what);
        }
    }
}
