package org.opencowork.pairing.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Short texts of which something is known, as names and ids come again and again. Never holds more than its places: a
 * text may stand in either of two, and takes the place of the older one. Can be used by many threads; one may miss what
 * another has just added.
 */
final class KnownTexts {

    /** How many there are, of which each text has two beside each other. */
    static final int PLACES = 1 << 12;

    private final @Nullable String[] texts = new String[PLACES];
    private final int longest;

    /** Makes one for texts of at most so many characters. */
    KnownTexts(int longest) {
        this.longest = longest;
    }

    boolean contains(String text) {
        if (text.length() > longest) {
            return false;
        }
        var place = place(text);
        return text.equals(texts[place]) || text.equals(texts[place + 1]);
    }

    void add(String text) {
        if (text.length() <= longest) {
            var place = place(text);
            texts[place + 1] = texts[place];
            texts[place] = text;
        }
    }

    /** Returns the first place of a text. */
    static int place(String text) {
        var hash = text.hashCode();
        return (hash ^ hash >>> 15) & PLACES - 2;
    }
}
