package org.opencowork.pairing.desktop.ui.base;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.border.LineBorder;

/** How things stand beside and below one another. */
public final class Boxes {

    /** Space between things that belong together. */
    public static final int GAP = 8;

    /** Space between things that do not. */
    public static final int WIDE = 20;

    private static final int LINE = 18;

    private Boxes() {}

    /** One below the other. */
    public static JPanel column(int gap, Component... parts) {
        var column = new JPanel(new ColumnLayout(gap));
        column.setOpaque(false);
        for (var part : parts) {
            column.add(part);
        }
        return column;
    }

    /** One beside the other, from the left. */
    public static JPanel row(Component... parts) {
        return flow(FlowLayout.LEADING, parts);
    }

    /** One beside the other, at the right. */
    public static JPanel trailing(Component... parts) {
        return flow(FlowLayout.TRAILING, parts);
    }

    /** One at the left, which takes what is free, and one at the right. */
    public static JPanel sides(Component left, Component right) {
        var sides = new JPanel(new BorderLayout(GAP, 0));
        sides.setOpaque(false);
        sides.add(left);
        sides.add(right, BorderLayout.LINE_END);
        return sides;
    }

    /** A page that scrolls up and down only, with room around what it holds. */
    public static JScrollPane page(JComponent content) {
        var sheet = new Sheet();
        sheet.setBorder(BorderFactory.createEmptyBorder(WIDE, WIDE + GAP, WIDE, WIDE + GAP));
        sheet.add(content);
        var scroll = new JScrollPane(sheet);
        scroll.setBorder(null);
        scroll.getViewport().setOpaque(false);
        scroll.setOpaque(false);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && scroll.isShowing()) {
                // Or what gets the focus first would scroll the title away.
                SwingUtilities.invokeLater(() -> scroll.getViewport().setViewPosition(new Point(0, 0)));
            }
        });
        return scroll;
    }

    /** A part that scrolls up and down, with a thin line around it. */
    public static JScrollPane framed(JComponent content) {
        var scroll = new JScrollPane(content);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new LineBorder(Tone.LINE.color()) {
            private static final long serialVersionUID = 1L;

            @Override
            public void paintBorder(Component c, Graphics graphics, int x, int y, int width, int height) {
                lineColor = Tone.LINE.color();
                super.paintBorder(c, graphics, x, y, width, height);
            }
        });
        return scroll;
    }

    /** Room around a part. */
    public static <T extends JComponent> T padded(T part, int vertical, int horizontal) {
        part.setBorder(BorderFactory.createEmptyBorder(vertical, horizontal, vertical, horizontal));
        return part;
    }

    private static JPanel flow(int alignment, Component... parts) {
        var layout = new FlowLayout(alignment, GAP, 0);
        var row = new JPanel(layout);
        row.setOpaque(false);
        row.setBorder(BorderFactory.createEmptyBorder(0, -GAP, 0, -GAP));
        for (var part : parts) {
            row.add(part);
        }
        return row;
    }

    /** As wide as the window, however wide that is. */
    private static final class Sheet extends JPanel implements Scrollable {

        private static final long serialVersionUID = 1L;

        Sheet() {
            super(new ColumnLayout(0));
            setOpaque(false);
        }

        @Override
        public Dimension getPreferredScrollableViewportSize() {
            return getPreferredSize();
        }

        @Override
        public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
            return LINE;
        }

        @Override
        public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
            return Math.max(LINE, visible.height - LINE);
        }

        @Override
        public boolean getScrollableTracksViewportWidth() {
            return true;
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return false;
        }
    }
}
