package org.opencowork.pairing.desktop.ui.base;

import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import javax.swing.JLabel;

/** Labels of a few kinds, whose colours follow the look. */
public final class Labels {

    private static final float TITLE = 1.6f;
    private static final float HEADING = 1.15f;
    private static final float SMALL = 0.9f;

    private Labels() {}

    /** The title of a page. */
    public static JLabel title(String text) {
        return sized(new Toned(text, Tone.TEXT), Font.BOLD, TITLE);
    }

    /** The heading of a part. */
    public static JLabel heading(String text) {
        return sized(new Toned(text, Tone.TEXT), Font.BOLD, HEADING);
    }

    /** Plain words. */
    public static JLabel plain(String text) {
        return new Toned(text, Tone.TEXT);
    }

    /** Words that stand out. */
    public static JLabel strong(String text) {
        return sized(new Toned(text, Tone.TEXT), Font.BOLD, 1);
    }

    /** Words that stand back. */
    public static JLabel muted(String text) {
        return new Toned(text, Tone.MUTED);
    }

    /** Small words that stand back. */
    public static JLabel small(String text) {
        return sized(new Toned(text, Tone.MUTED), Font.PLAIN, SMALL);
    }

    /** Small words in a colour. */
    public static JLabel small(String text, Tone tone) {
        return sized(new Toned(text, tone), Font.PLAIN, SMALL);
    }

    /** A label that names another component, to which its letter leads. */
    public static JLabel naming(String text, Component named) {
        var label = strong(text);
        label.setLabelFor(named);
        return label;
    }

    /** Sets the words of a label, and gives them a colour. */
    public static void say(JLabel label, String text, Tone tone) {
        if (label instanceof Toned toned) {
            toned.tone = tone;
        }
        label.setText(text);
    }

    private static JLabel sized(JLabel label, int style, float factor) {
        var font = label.getFont();
        label.setFont(font.deriveFont(style, font.getSize2D() * factor));
        return label;
    }

    private static final class Toned extends JLabel {

        private static final long serialVersionUID = 1L;

        private Tone tone;

        Toned(String text, Tone tone) {
            // What others wrote may look like HTML, which could fetch pictures.
            putClientProperty("html.disable", true);
            setText(text);
            this.tone = tone;
            setIconTextGap(Boxes.GAP);
        }

        @Override
        public Color getForeground() {
            return tone == null ? super.getForeground() : tone.color();
        }
    }
}
