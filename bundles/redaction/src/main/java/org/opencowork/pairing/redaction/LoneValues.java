package org.opencowork.pairing.redaction;

/**
 * Knows of a value that stands alone on the line below a line that names it, as people write: {@code Password:}, a
 * heading, a name in bold; a blank line or the fence of a block of code may be between.
 */
final class LoneValues {

    private static final int LONGEST_TITLE = 48;
    static final int MOST_WORDS = 5;
    /** The most values that are listed below one name. */
    private static final int MOST_LINES = 32;

    private static final String DECORATION = "#*_:`> \t\r-|+";

    private LoneValues() {}

    /** Tells of a line that is nothing but the name of a secret, perhaps as what "is" something. */
    static boolean isTitle(String text, int start, int feed) {
        var from = start;
        while (from < feed && DECORATION.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        var to = feed;
        while (to > from && DECORATION.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - from < 3 || to - from > LONGEST_TITLE) {
            return false;
        }
        var title = text.substring(from, to);
        if (title.indexOf('[') >= 0) {
            // What stood there may have been too long for a title.
            return false;
        }
        if (title.endsWith(" is")) {
            title = title.substring(title.lastIndexOf(' ', title.length() - 4) + 1, title.length() - 3);
        }
        return title.split(" ", MOST_WORDS + 1).length <= MOST_WORDS
                && title.indexOf('=') < 0
                && title.indexOf(':') < 0
                && Columns.separator(title) == Columns.SPACES
                && SecretNames.isSecret(title);
    }

    /** Tells of a line whose end says that something follows. */
    static boolean isAnnounced(String text, int feed) {
        var end = feed > 0 && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
        return end > 0 && text.charAt(end - 1) == ':';
    }

    /**
     * Returns where the value ends that is alone on its line; the position if there is none.
     *
     * @param line where the line below the title begins
     */
    static int end(String text, int line, boolean complete) {
        var start = line;
        for (var skipped = 0; skipped < 2; skipped++) {
            var feed = text.indexOf('\n', start);
            if (feed < 0) {
                break;
            }
            var content = text.substring(start, feed).strip();
            if (!content.isEmpty() && !content.startsWith("```")) {
                break;
            }
            start = feed + 1;
        }
        var feed = text.indexOf('\n', start);
        if (feed < 0 && !complete) {
            return Blocks.UNDECIDED;
        }
        var end = feed < 0 ? text.length() : feed;
        if (!isLone(text.substring(start, end))) {
            return line;
        }
        return isOfSeveral(text, line) && feed >= 0
                ? listEnd(text, feed + 1, complete)
                : Math.min(text.length(), end + 1);
    }

    /** Tells of a title that names several, above the line: "Recovery codes:". */
    private static boolean isOfSeveral(String text, int line) {
        var end = Lines.before(text, Math.max(0, line - LONGEST_TITLE), line, DECORATION + "\n");
        return end > 0 && text.charAt(end - 1) == 's';
    }

    /** Returns where the lines end of which each is one more of them. */
    private static int listEnd(String text, int from, boolean complete) {
        var start = from;
        for (var lines = 1; lines < MOST_LINES && start < text.length(); lines++) {
            var feed = text.indexOf('\n', start);
            if (feed < 0 && !complete) {
                return Blocks.UNDECIDED;
            }
            var end = feed < 0 ? text.length() : feed;
            if (!isLone(text.substring(start, end))) {
                return start;
            }
            start = Math.min(text.length(), end + 1);
        }
        return start == text.length() && !complete ? Blocks.UNDECIDED : start;
    }

    /** Tells of a single word that looks like a secret, in quotes or not. */
    static boolean isLone(String line) {
        var word = word(line);
        var whole =
                word.chars().noneMatch(c -> Chars.isSpace((char) c) || Chars.isQuote((char) c) || c == '[' || c == ']');
        return whole && !isAssignment(word) && SecretLike.isSecretLike(word);
    }

    /** Tells of a value that has a name of its own: {@code server.port=8443}. */
    private static boolean isAssignment(String word) {
        var name = 0;
        while (name < word.length() && (Chars.isLetter(word.charAt(name)) || "._-".indexOf(word.charAt(name)) >= 0)) {
            name++;
        }
        return name > 0 && name + 1 < word.length() && word.charAt(name) == '=' && word.charAt(name + 1) != '=';
    }

    private static String word(String line) {
        var word = line.strip();
        while (word.length() > 2
                && "\"'`".indexOf(word.charAt(0)) >= 0
                && word.charAt(word.length() - 1) == word.charAt(0)) {
            word = word.substring(1, word.length() - 1);
        }
        return word;
    }
}
