package org.opencowork.pairing.desktop.ui.base;

import java.awt.Color;
import javax.swing.UIManager;

/** The few colours of the window, each for light and for dark surroundings; asked anew at each painting. */
public enum Tone {
    TEXT(0x1d2330, 0xe4e7ee),
    MUTED(0x667085, 0x99a2b3),
    PAGE(0xffffff, 0x1e2128),
    SIDEBAR(0xf4f6f9, 0x181a20),
    CARD(0xf8f9fb, 0x262a33),
    LINE(0xe1e5eb, 0x363c48),
    BUTTON(0xffffff, 0x333946),
    SELECTED(0xe3ebfd, 0x2a3852),
    ACCENT(0x2f62d9, 0x6b9bff),
    GREEN(0x127a43, 0x3fc380),
    AMBER(0xa85f00, 0xf0b04a),
    RED(0xd0342c, 0xff7b72),
    GRAY(0x6b7486, 0x939cad),
    ADDED(0xe2f5ea, 0x1e3a2b),
    TAKEN(0xfde8e6, 0x46262a);

    private static final int MIDDLE = 128;

    private final Color light;
    private final Color dark;

    Tone(int light, int dark) {
        this.light = new Color(light);
        this.dark = new Color(dark);
    }

    /** Returns the colour for what is around it now. */
    public Color color() {
        return isDark() ? dark : light;
    }

    /** Tells whether the look that is set is a dark one. */
    public static boolean isDark() {
        var background = UIManager.getColor("Panel.background");
        return background != null && (background.getRed() + background.getGreen() + background.getBlue()) / 3 < MIDDLE;
    }
}
