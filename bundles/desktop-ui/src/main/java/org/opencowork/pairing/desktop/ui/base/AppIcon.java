package org.opencowork.pairing.desktop.ui.base;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** The program's sign: two rings that hold each other; with a disc for how the pairings stand, if one is given. */
public final class AppIcon {

    private static final Color GROUND = new Color(0x2f62d9);

    private AppIcon() {}

    /** Draws the sign in that many pixels. */
    public static BufferedImage image(int size) {
        return image(size, null);
    }

    /** Draws the sign with a disc in that colour. */
    public static BufferedImage image(int size, @Nullable Color state) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw(pen, size / 64.0, state);
        pen.dispose();
        return image;
    }

    private static void draw(Graphics2D pen, double scale, @Nullable Color state) {
        pen.scale(scale, scale);
        pen.setColor(GROUND);
        pen.fill(new RoundRectangle2D.Double(0, 0, 64, 64, 18, 18));
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(10, 20, 24, 24, 60, 300, Arc2D.OPEN));
        pen.draw(new Arc2D.Double(30, 20, 24, 24, 240, 300, Arc2D.OPEN));
        if (state != null) {
            pen.setColor(Color.WHITE);
            pen.fill(new Ellipse2D.Double(36, 36, 28, 28));
            pen.setColor(state);
            pen.fill(new Ellipse2D.Double(40, 40, 20, 20));
        }
    }
}
