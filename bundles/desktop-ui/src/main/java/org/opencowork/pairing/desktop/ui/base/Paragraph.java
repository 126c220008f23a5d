package org.opencowork.pairing.desktop.ui.base;

import java.awt.Color;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;
import org.jspecify.annotations.Nullable;

/** Words that wrap at the width they are given; they can be selected and copied, but not changed. */
public final class Paragraph extends JTextArea {

    private static final long serialVersionUID = 1L;
    private static final float SMALL = 0.9f;

    /** At high resolutions letters may come out a little wider than they were measured. */
    private static final int ROUNDING = 5;

    private @Nullable Tone tone;

    /** Takes the words. */
    public Paragraph(String text, Tone tone) {
        super(text);
        this.tone = tone;
        setLineWrap(true);
        setWrapStyleWord(true);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(0, 0, 0, ROUNDING));
        if (getCaret() instanceof DefaultCaret caret) {
            // Or each new text would scroll the page to itself.
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
        setFont(UIManager.getFont("Label.font"));
    }

    /** Words that stand back. */
    public static Paragraph muted(String text) {
        return new Paragraph(text, Tone.MUTED);
    }

    /** Small words that stand back. */
    public static Paragraph small(String text) {
        var small = muted(text);
        small.setFont(small.getFont().deriveFont(small.getFont().getSize2D() * SMALL));
        return small;
    }

    /** Words of a program, every letter as wide as the next. */
    public static Paragraph code(String text) {
        var code = new Paragraph(text, Tone.TEXT);
        code.setFont(new Font(Font.MONOSPACED, Font.PLAIN, code.getFont().getSize()));
        code.setFocusable(true);
        return code;
    }

    /** Sets the words and their colour. */
    public void say(String text, Tone newTone) {
        tone = newTone;
        if (!text.equals(getText())) {
            setText(text);
            revalidate();
        }
        repaint();
    }

    @Override
    public Color getForeground() {
        return tone == null ? super.getForeground() : tone.color();
    }
}
