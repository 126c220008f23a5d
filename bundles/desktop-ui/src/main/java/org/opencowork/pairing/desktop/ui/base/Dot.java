package org.opencowork.pairing.desktop.ui.base;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;

/** A small disc in a colour; hollow where nothing is under way. Its meaning always stands beside it in words. */
public record Dot(Tone tone, boolean filled, int size) implements Icon {

    /** A disc of the usual size. */
    public Dot(Tone tone, boolean filled) {
        this(tone, filled, 10);
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(tone.color());
            if (filled) {
                pen.fill(new Ellipse2D.Float(x, y, size, size));
            } else {
                pen.setStroke(new BasicStroke(2));
                pen.draw(new Ellipse2D.Float(x + 1f, y + 1f, size - 2f, size - 2f));
            }
        } finally {
            pen.dispose();
        }
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
