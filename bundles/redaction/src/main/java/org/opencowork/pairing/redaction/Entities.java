package org.opencowork.pairing.redaction;

import java.util.Map;

/** The character references of HTML, as far as they may hide something. */
final class Entities {

    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("sol", '/'),
            Map.entry("bsol", '\\'),
            Map.entry("colon", ':'),
            Map.entry("equals", '='),
            Map.entry("nbsp", ' '),
            Map.entry("Tab", '\t'),
            Map.entry("NewLine", '\n'),
            Map.entry("period", '.'),
            Map.entry("lowbar", '_'),
            Map.entry("commat", '@'));

    private Entities() {}

    /** Returns the character that the reference, without its signs, stands for; -1 for one that is not known. */
    static int code(String reference) {
        var known = ENTITIES.get(reference);
        return known != null ? known : numbered(reference);
    }

    private static int numbered(String reference) {
        var hex = reference.startsWith("#x") || reference.startsWith("#X");
        var digits = reference.substring(Math.min(reference.length(), hex ? 2 : 1));
        if (!reference.startsWith("#") || digits.isEmpty() || digits.length() > 5) {
            return -1;
        }
        var code = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = Character.digit(digits.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return -1;
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        return code <= Character.MAX_VALUE ? code : -1;
    }
}
