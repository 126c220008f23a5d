package org.opencowork.pairing.desktop.ui.window;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the person wants the window to look. */
public enum Look {
    LIGHT,
    DARK,
    /** As the desktop around it looks. */
    SYSTEM;

    /** Returns its word in configurations and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the look of that word, or empty if it is none. */
    public static Optional<Look> of(String word) {
        return Stream.of(values()).filter(look -> look.word().equals(word)).findFirst();
    }
}
