package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows of colons behind a telling name that assign nothing to it: in names of several parts, and as signs of some languages. */
final class PartedNames {

    /** How far to look for the beginning of such a name, and for its end. */
    private static final int LONGEST = 128;

    /** They run what is called like the part of a program, a colon, and what it does. */
    private static final Set<String> RUNNERS = WordList.set("run rails rake artisan console npm yarn pnpm");

    private PartedNames() {}

    /** Tells whether the sign at the position, right behind the name or what ends it, belongs to something else. */
    static boolean isPart(String text, int nameStart, int nameEnd, int sign) {
        if (text.charAt(sign) != ':' || sign + 1 >= text.length()) {
            return isRename(text, nameStart, sign);
        }
        return isPseudoClass(text, sign)
                || DumpedFields.isVisibility(text, sign)
                || isRole(text, nameStart, nameEnd, sign)
                || isVariable(text, nameStart, nameEnd, sign)
                || (nameEnd == sign
                        && (isResource(text, nameStart, sign)
                                || isCoordinate(text, nameStart, sign)
                                || isEmoji(text, nameStart)
                                || isSection(text, nameStart, sign)
                                || isField(text, nameStart, sign)
                                || isTask(text, nameStart, sign)));
    }

    /** Tells of a folder that got another name, as git shows it: <code>src/{secret => vault}/x.js</code>. */
    private static boolean isRename(String text, int nameStart, int sign) {
        return text.startsWith("/{", nameStart - 2) && text.startsWith("=> ", sign);
    }

    /** Tells of what a selector of CSS goes on with: {@code [type="password"]:hover}. */
    private static boolean isPseudoClass(String text, int sign) {
        return sign > 1
                && text.charAt(sign - 1) == ']'
                && Chars.isQuote(text.charAt(sign - 2))
                && Chars.isLetter(text.charAt(sign + 1));
    }

    /** Tells of a variable of psql behind a word of SQL: {@code PASSWORD :'pw'}. */
    private static boolean isVariable(String text, int nameStart, int nameEnd, int sign) {
        var name = text.substring(nameStart, nameEnd);
        var word = text.charAt(sign - 1) == ' ' && nameEnd == sign - 1 && name.equals(name.toUpperCase(Locale.ROOT));
        var end = AssignedNames.end(text, sign + 2);
        return word && text.charAt(sign + 1) == '\'' && text.startsWith("'", end);
    }

    /** Tells of the name of a role that a task is part of: {@code TASK [secrets : install]}. */
    private static boolean isRole(String text, int nameStart, int nameEnd, int sign) {
        return nameEnd + 1 == sign && text.startsWith("[", nameStart - 1) && text.startsWith(": ", sign);
    }

    /** Tells of a setting of a section, by its name in brackets: {@code config["Jwt:Key"]}. */
    private static boolean isSection(String text, int nameStart, int sign) {
        var end = AssignedNames.end(text, sign + 1);
        return nameStart > 1
                && Chars.isQuote(text.charAt(nameStart - 1))
                && "[(".indexOf(text.charAt(nameStart - 2)) >= 0
                && end + 1 < text.length()
                && text.charAt(end) == text.charAt(nameStart - 1)
                && "])".indexOf(text.charAt(end + 1)) >= 0
                && text.substring(sign + 1, end).chars().allMatch(c -> Chars.isLetter((char) c))
                && SecretNames.isSecret(text.substring(nameStart, end));
    }

    /** Tells of a part of the name of a resource: {@code arn:aws:secretsmanager:eu-1:1:secret:db}. */
    private static boolean isResource(String text, int nameStart, int sign) {
        if (nameStart == 0 || text.charAt(nameStart - 1) != ':' || !Chars.isAlphanumeric(text.charAt(sign + 1))) {
            return false;
        }
        var start = nameStart;
        while (start > 0
                && nameStart - start < LONGEST
                && (Chars.isWord(text.charAt(start - 1)) || ":-/".indexOf(text.charAt(start - 1)) >= 0)) {
            start--;
        }
        return text.startsWith("arn:", start) || text.startsWith("urn:", start);
    }

    /**
     * Tells of the coordinates of a package, perhaps with what kind of file it is: {@code com.example.auth:token-api:1.2.0},
     * {@code com.example:my-jwt:jar:1.2.0:compile}.
     */
    private static boolean isCoordinate(String text, int nameStart, int sign) {
        var later = nameStart > 0 && text.charAt(nameStart - 1) == ':';
        if (!later && Lines.indexOf(text, ".", nameStart, sign) < 0) {
            return false;
        }
        var end = sign;
        for (var parts = 0; parts < 2 && text.startsWith(":", end); parts++) {
            var next = AssignedNames.end(text, end + 1);
            if (next == end + 1) {
                return false;
            }
            end = next;
            if (text.startsWith(":", end) && Versions.beginsAt(text, end + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Tells of the name of a field in JSON that has a colon in it: {@code "secrets:scan": "x"}. */
    private static boolean isField(String text, int nameStart, int sign) {
        var end = AssignedNames.end(text, sign + 1);
        return end > sign + 1
                && isSmall(text, sign + 1, end)
                && nameStart > 0
                && Chars.isQuote(text.charAt(nameStart - 1))
                && end < text.length()
                && text.charAt(end) == text.charAt(nameStart - 1)
                && text.startsWith(":", end + 1);
    }

    private static boolean isSmall(String text, int start, int end) {
        return text.substring(start, end).chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    }

    /** Tells of one of several names of pictures: {@code :lock: :cookie: }. */
    private static boolean isEmoji(String text, int nameStart) {
        return nameStart > 2 && text.startsWith(": :", nameStart - 3);
    }

    /** Tells of a task: {@code npm run secrets:check}. */
    private static boolean isTask(String text, int nameStart, int sign) {
        var end = AssignedNames.end(text, sign + 1);
        return isSmall(text, sign + 1, end)
                && end > sign + 1
                && nameStart > 1
                && text.charAt(nameStart - 1) == ' '
                && RUNNERS.contains(text.substring(AssignedNames.start(text, nameStart - 1), nameStart - 1));
    }
}
