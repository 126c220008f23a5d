package org.opencowork.pairing.redaction;

import java.util.Set;

/** Knows words with letters and digits that people and programs write all day, and that are no secrets. */
final class OrdinaryWords {

    private static final Set<String> UNITS = WordList.set("""
            ms s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w week weeks month months
            year years b kb mb gb tb kib mib gib px em rem pt vh vw tokens bytes items chars times words lines
            """);
    private static final int LONGEST_PROJECT = 10;
    private static final int LONGEST_NUMBER = 6;
    private static final int SHORTEST_PART = 3;

    private OrdinaryWords() {}

    static boolean isOne(String word) {
        return isMeasure(word) || isIssue(word) || isColour(word) || isSized(word) || isConstant(word);
    }

    /** Tells of a number with a unit right behind, or behind a dot: {@code 3600s}, {@code 0.5rem}, {@code 15.minutes}. */
    static boolean isMeasure(String word) {
        var i = 0;
        while (i < word.length() && (Chars.isDigit(word.charAt(i)) || (i > 0 && word.charAt(i) == '.'))) {
            i++;
        }
        return i > 0 && UNITS.contains(word.substring(i));
    }

    /** Tells of the number of an issue, as trackers write it: {@code SHOP-1182}. */
    private static boolean isIssue(String word) {
        var dash = word.indexOf('-');
        return dash > 1
                && dash <= LONGEST_PROJECT
                && word.length() - dash - 1 <= LONGEST_NUMBER
                && dash + 1 < word.length()
                && word.chars().limit(dash).allMatch(c -> c >= 'A' && c <= 'Z')
                && word.chars().skip(dash + 1).allMatch(c -> Chars.isDigit((char) c));
    }

    /** {@code #2a9d8f}. */
    private static boolean isColour(String word) {
        return word.charAt(0) == '#'
                && (word.length() == 7 || word.length() == 9)
                && word.chars().skip(1).allMatch(c -> Chars.isHex((char) c));
    }

    /** Tells of a type with its size: {@code varchar(255)}, {@code numeric(10,2)}. */
    private static boolean isSized(String word) {
        var open = word.indexOf('(');
        return open > 1
                && word.endsWith(")")
                && word.chars().limit(open).allMatch(c -> Chars.isLetter((char) c))
                && word.chars()
                        .skip(open + 1)
                        .limit(word.length() - open - 2)
                        .allMatch(c -> Chars.isDigit((char) c) || c == ',');
    }

    /** Tells of the name of a constant: {@code PASSWORD_ARGON2ID}. */
    private static boolean isConstant(String word) {
        if (word.indexOf('_') < 1
                || !word.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z') || Chars.isDigit((char) c))) {
            return false;
        }
        var parts = word.split("_", -1);
        var plain = 0;
        for (var part : parts) {
            plain += part.length() >= SHORTEST_PART && part.chars().allMatch(c -> Chars.isLetter((char) c)) ? 1 : 0;
        }
        return plain * 2 >= parts.length;
    }
}
