package org.opencowork.pairing.redaction;

/**
 * How much of a tree leaves.
 *
 * @param depth how deep objects and lists may lie in each other
 * @param keys the most fields of an object
 * @param items the most items of a list
 * @param characters the most characters of a text
 * @param digits the most digits of a number
 */
record Limits(int depth, int keys, int items, int characters, int digits) {

    static final Limits DEFAULT = new Limits(32, 512, 2_048, 64 * 1024, 64);

    private static final int KEY_CHARACTERS = 256;

    Limits ofKeys() {
        return new Limits(depth, keys, items, Math.min(characters, KEY_CHARACTERS), digits);
    }

    /** Returns a redacted text cut to its limit, never within a character or a stand-in. */
    String cut(String redacted, Tally tally) {
        if (redacted.length() <= characters) {
            return redacted;
        }
        var suffix = StandIn.TRUNCATED.word();
        var end = Math.max(0, characters - suffix.length());
        var open = redacted.lastIndexOf('[', end - 1);
        if (open >= 0 && open > end - 40 && StandIn.startsAt(redacted, open) && redacted.indexOf(']', open) >= end) {
            end = open;
        }
        if (end > 0 && Character.isHighSurrogate(redacted.charAt(end - 1))) {
            end--;
        }
        tally.count(StandIn.TRUNCATED);
        return redacted.substring(0, end) + suffix;
    }
}
