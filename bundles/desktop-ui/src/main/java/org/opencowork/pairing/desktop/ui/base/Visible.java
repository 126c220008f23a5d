package org.opencowork.pairing.desktop.ui.base;

import java.util.Locale;

/** Makes text of others fit to be looked at: what could hide or turn round a part of it is shown by its number. */
public final class Visible {

    private Visible() {}

    /** Returns the text with every letter to be seen; lines stay lines. */
    public static String of(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (plain(letter)) {
                seen.appendCodePoint(letter);
            } else {
                seen.append(String.format(Locale.ROOT, "⟨U+%04X⟩", letter));
            }
        });
        return seen.toString();
    }

    private static boolean plain(int letter) {
        if (letter == '\n' || letter == '\t') {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> letter == ' ';
            default -> true;
        };
    }
}
