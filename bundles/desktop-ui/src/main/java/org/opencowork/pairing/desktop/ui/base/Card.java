package org.opencowork.pairing.desktop.ui.base;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.JPanel;

/** A sheet with round corners and a thin line around it. */
public final class Card extends JPanel {

    private static final long serialVersionUID = 1L;
    private static final int ARC = 14;
    private static final int ROOM = 16;

    private final Tone fill;
    private final Tone line;

    /** Holds the parts one below the other. */
    public Card(int gap, Component... parts) {
        this(Tone.CARD, Tone.LINE, gap, parts);
    }

    /** Holds the parts one below the other, in these colours. */
    public Card(Tone fill, Tone line, int gap, Component... parts) {
        super(new ColumnLayout(gap));
        this.fill = fill;
        this.line = line;
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(ROOM, ROOM + 2, ROOM, ROOM + 2));
        for (var part : parts) {
            add(part);
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            var shape = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, ARC, ARC);
            pen.setColor(fill.color());
            pen.fill(shape);
            pen.setColor(line.color());
            pen.draw(shape);
        } finally {
            pen.dispose();
        }
    }
}
