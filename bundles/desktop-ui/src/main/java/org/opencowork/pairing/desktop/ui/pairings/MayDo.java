package org.opencowork.pairing.desktop.ui.pairings;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The list of what a pairing may do and what not: a tick, a bar or a warning, and a sentence. */
final class MayDo {

    private static final int SIZE = 14;

    private final PolicyWords words;
    private final JPanel panel = Boxes.column(5);

    MayDo(Workbench bench) {
        this.words = new PolicyWords(new Times(bench.texts(), bench.clock()));
        panel.setName("mayDo");
    }

    JComponent component() {
        return panel;
    }

    void show(Pairing pairing) {
        panel.removeAll();
        for (var sentence : words.of(pairing)) {
            var line = new JPanel(new BorderLayout(Boxes.GAP, 0));
            line.setOpaque(false);
            var mark = new JLabel(new Mark(sentence.allowed(), sentence.risky()));
            mark.setVerticalAlignment(JLabel.TOP);
            line.add(mark, BorderLayout.LINE_START);
            line.add(new Paragraph(sentence.words(), sentence.risky() ? Tone.AMBER : Tone.TEXT));
            panel.add(line);
        }
        panel.revalidate();
    }

    private record Mark(boolean allowed, boolean risky) implements Icon {

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            var pen = (Graphics2D) graphics.create(x, y + 2, SIZE, SIZE);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setStroke(new BasicStroke(2f));
            if (risky) {
                pen.setColor(Tone.AMBER.color());
                pen.fillPolygon(new int[] {7, 14, 0}, new int[] {1, 13, 13}, 3);
                pen.setColor(Tone.PAGE.color());
                pen.drawLine(7, 5, 7, 8);
                pen.drawLine(7, 11, 7, 11);
            } else if (allowed) {
                pen.setColor(Tone.GREEN.color());
                pen.drawPolyline(new int[] {2, 5, 12}, new int[] {7, 11, 3}, 3);
            } else {
                pen.setColor(Tone.GRAY.color());
                pen.drawLine(3, 7, 11, 7);
            }
            pen.dispose();
        }

        @Override
        public int getIconWidth() {
            return SIZE;
        }

        @Override
        public int getIconHeight() {
            return SIZE + 2;
        }
    }
}
