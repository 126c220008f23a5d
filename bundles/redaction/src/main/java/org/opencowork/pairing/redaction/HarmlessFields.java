package org.opencowork.pairing.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Knows texts that are written out below the name of a secret, and only say something about it. */
final class HarmlessFields {

    private static final int LONGEST_LABEL = 32;
    /** In what state a secret is, and who may do what with it. */
    private static final Set<String> STATES = WordList.set("""
            enabled disabled expired missing invalid valid changed unchanged required optional present absent unset revoked
            rotated masked hidden redacted encrypted hashed pending inactive unknown denied granted allowed weak read write
            """);
    /** What complaints about a secret begin with. */
    private static final Set<String> SAYING =
            WordList.set("must is are was has have should cannot can't needs may does doesn't isn't");

    private HarmlessFields() {}

    /** Tells of the text in the range. */
    static boolean isOne(String text, int start, int end) {
        if (Placeholders.isOpen(text, start, end) || Versions.isOne(text, start, end)) {
            return true;
        }
        if (HarmlessSayings.isLabel(text, start, end)) {
            return true;
        }
        if (end - start > LONGEST_LABEL) {
            return isSaying(text, start, end);
        }
        var value = text.substring(start, end);
        return HarmlessValues.isNothing(value)
                || HarmlessValues.isConstant(value)
                || STATES.contains(value.toLowerCase(Locale.ROOT))
                || isSaying(text, start, end)
                || isName(value);
    }

    /** Tells of a complaint: "must be at least 12 characters". */
    private static boolean isSaying(String text, int start, int end) {
        var space = Lines.indexOf(text, " ", start, Math.min(end, start + LONGEST_LABEL));
        return space > start
                && space + 1 < end
                && SAYING.contains(text.substring(start, space))
                && Arrays.stream(text.substring(space + 1, end).split(" ")).noneMatch(SecretLike::isSecretLike);
    }

    /** Tells whether the last word tells, alone or with the one before, so that a word behind a name is a value. */
    private static boolean endsWithName(String value) {
        var last = value.lastIndexOf(' ') + 1;
        var before = last < 2 ? 0 : value.lastIndexOf(' ', last - 2) + 1;
        return SecretNames.isSecret(value.substring(last))
                || (SecretNames.isSecret(value.substring(before))
                        && !SecretNames.isSecret(value.substring(before, Math.max(before, last - 1))));
    }

    /** Tells of what a form calls a secret: {@code Password}, {@code API key}. */
    private static boolean isName(String value) {
        return Character.isUpperCase(value.charAt(0))
                && value.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '-')
                && value.chars().skip(1).anyMatch(c -> Character.isLowerCase(c) || c == ' ')
                && SecretNames.isSecret(value)
                && endsWithName(value);
    }
}
