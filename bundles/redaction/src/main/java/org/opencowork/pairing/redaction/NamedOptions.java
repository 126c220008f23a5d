package org.opencowork.pairing.redaction;

/** Takes out the value of an option whose name tells: {@code --password x}. */
final class NamedOptions {

    private static final int NEAR = 8;

    private NamedOptions() {}

    /** Returns the end of the value of the option whose name begins there, behind its dashes; else the position. */
    static int find(String text, int name, Findings found) {
        var end = AssignedNames.end(text, name);
        var spaced = end < text.length() && " \"'".indexOf(text.charAt(end)) >= 0;
        if (!spaced || end == name || !SecretNames.isSecret(text.substring(name, end))) {
            return name;
        }
        var value = end;
        while (value < text.length() && value - end < NEAR && "\"', ".indexOf(text.charAt(value)) >= 0) {
            value++;
        }
        if (value < text.length()
                && (text.charAt(value) == ']' || isOption(text, value) || isExplained(text, end, value))) {
            return name;
        }
        var option = text.substring(name, end).endsWith("secret") ? "secret" : "";
        var quoted = value > end && text.charAt(value - 1) != ' ' ? value - 1 : value;
        var bare = AssignedValues.bareEnd(text, quoted);
        return HarmlessValues.isMeant(text.substring(quoted, bare))
                ? bare
                : new NamedValue(text, option, false, false, false).find(quoted, found);
    }

    /** Returns the same for one behind a single dash, which may be a mere word: no variable or call, and no word of a sentence. */
    static int single(String text, int name, Findings found) {
        var value = AssignedNames.end(text, name) + 1;
        if (value >= text.length() || "$([{@".indexOf(text.charAt(value)) >= 0) {
            return name;
        }
        var end = value;
        while (end < text.length() && Chars.isLetter(text.charAt(end))) {
            end++;
        }
        var last = end == text.length() || Chars.isLineEnd(text.charAt(end)) || text.startsWith(" -", end);
        var word = end > value && (end == text.length() || !Chars.isWord(text.charAt(end)));
        return word && !last ? name : find(text, name, found);
    }

    /** Tells of the next option, so that the one before takes no value: {@code --ask-pass --diff}, {@code --ask-pass -v}. */
    private static boolean isOption(String text, int at) {
        var name = text.startsWith(" --", at - 1) ? at + 2 : text.startsWith(" -", at - 1) ? at + 1 : text.length();
        return name < text.length()
                && Chars.isLetter(text.charAt(name))
                && (name == at + 2 || name + 1 == text.length() || text.charAt(name + 1) == ' ');
    }

    /** Tells of a sentence about the option, or of words in the next column, as where options are listed. */
    private static boolean isExplained(String text, int end, int value) {
        if (text.charAt(value - 1) != ' ') {
            return false;
        }
        var word = value;
        while (word < text.length() && Chars.isLetter(text.charAt(word))) {
            word++;
        }
        if (word > value && text.startsWith("  ", word)) {
            return true;
        }
        var words = word > value
                && word + 1 < text.length()
                && text.charAt(word) == ' '
                && Chars.isLetter(text.charAt(word + 1));
        return words && (text.startsWith("  ", end) || HarmlessSayings.isProse(text, value));
    }
}
