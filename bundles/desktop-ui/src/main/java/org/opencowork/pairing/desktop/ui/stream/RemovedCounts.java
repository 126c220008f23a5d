package org.opencowork.pairing.desktop.ui.stream;

import java.util.Map;
import java.util.TreeMap;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Visible;

/** What was taken out, by kind, and how often; never what was there. */
final class RemovedCounts {

    private final Texts texts;
    private final Map<String, Long> counts = new TreeMap<>();
    private final JPanel panel = Boxes.column(Boxes.GAP);

    RemovedCounts(Texts texts) {
        this.texts = texts;
        panel.setName("stream.removed");
        clear();
    }

    JComponent component() {
        return panel;
    }

    void add(Map<String, Integer> removed) {
        removed.forEach((word, count) -> counts.merge(word, (long) count, Long::sum));
        show();
    }

    void clear() {
        counts.clear();
        show();
    }

    private void show() {
        panel.removeAll();
        counts.forEach((word, count) -> {
            var number = Labels.heading(Long.toString(count));
            number.setName("removed." + word);
            panel.add(Boxes.column(
                    0,
                    Boxes.sides(Labels.plain(texts.orElse("removed." + word, Visible.of(word))), number),
                    Labels.small(Visible.of(word))));
        });
        if (counts.isEmpty()) {
            panel.add(Paragraph.muted(texts.of("stream.removed.nothing")));
        }
        panel.revalidate();
        panel.repaint();
    }
}
