package org.opencowork.pairing.redaction;

import java.util.List;

/** Knows calls that hand on a variable under the name of what it holds: {@code connect(password=db_password, retries=3)}. */
final class NamedArguments {

    private static final int LONGEST_CALL = 128;

    private NamedArguments() {}

    /** Tells whether the value, of the name that stands before, is a variable of the like name among arguments. */
    static boolean isOne(String text, int start, int end, String name) {
        var last = text.startsWith(")", end);
        return (last || text.startsWith(", ", end))
                && isAlike(text.substring(start, end), name)
                && isInCall(text, start);
    }

    /** Tells of letters, perhaps of several words, the last of which are those of the name. */
    private static boolean isAlike(String value, String name) {
        if (!value.chars().allMatch(c -> Chars.isLetter((char) c) || c == '_')) {
            return false;
        }
        List<String> words = Identifier.words(value);
        List<String> named = Identifier.words(name);
        var more = words.size() - named.size();
        return more >= 0
                && !named.isEmpty()
                && words.subList(more, words.size()).equals(named);
    }

    private static boolean isInCall(String text, int at) {
        for (var i = at - 1; i > 0 && at - i < LONGEST_CALL && !Chars.isLineEnd(text.charAt(i)); i--) {
            if (text.charAt(i) == '(') {
                return Chars.isWord(text.charAt(i - 1));
            }
        }
        return false;
    }
}
