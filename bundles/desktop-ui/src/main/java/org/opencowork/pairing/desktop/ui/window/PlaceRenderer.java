package org.opencowork.pairing.desktop.ui.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Dot;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Tone;

/** Draws a row of the switcher: a disc, a name, and below it in words what it is and how it stands. */
final class PlaceRenderer implements ListCellRenderer<Place> {

    private final Texts texts;

    PlaceRenderer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Place> list, Place place, int index, boolean selected, boolean focused) {
        if (place instanceof Place.Heading heading) {
            return spoken(
                    Boxes.padded(Boxes.column(0, Labels.small(heading.text())), Boxes.GAP, Boxes.WIDE), heading.text());
        }
        if (place instanceof Place.Paired paired) {
            var state = texts.of(paired.light().key());
            return row(Lights.dot(paired.light()), paired.label(), texts.of("switcher.paired", state), selected);
        }
        if (place instanceof Place.Cloud cloud) {
            return row(new Dot(Tone.ACCENT, false), cloud.name(), texts.of("switcher.cloud"), selected);
        }
        return row(new Dot(Tone.ACCENT, true), texts.of("switcher.local"), texts.of("switcher.local.is"), selected);
    }

    private static Component row(Icon icon, String name, String state, boolean selected) {
        var row = new Row(selected);
        row.add(Boxes.padded(new JLabel(icon), 0, 2), BorderLayout.LINE_START);
        row.add(Boxes.column(2, Labels.strong(name), Labels.small(state)));
        return spoken(row, name + ", " + state);
    }

    private static JPanel spoken(JPanel row, String words) {
        row.getAccessibleContext().setAccessibleName(words);
        return row;
    }

    private static final class Row extends JPanel {

        private static final long serialVersionUID = 1L;
        private static final int ARC = 12;
        private static final int MARGIN = 10;

        private final boolean selected;

        Row(boolean selected) {
            super(new BorderLayout(MARGIN, 0));
            this.selected = selected;
            setOpaque(false);
            Boxes.padded(this, Boxes.GAP + 1, MARGIN + Boxes.GAP + 2);
        }

        @Override
        protected void paintComponent(@Nullable Graphics graphics) {
            if (selected && graphics != null) {
                var pen = (Graphics2D) graphics.create();
                pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                pen.setColor(Tone.SELECTED.color());
                pen.fillRoundRect(MARGIN, 1, getWidth() - 2 * MARGIN, getHeight() - 2, ARC, ARC);
                pen.dispose();
            }
        }
    }
}
