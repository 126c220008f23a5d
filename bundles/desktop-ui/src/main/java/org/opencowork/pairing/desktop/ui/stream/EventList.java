package org.opencowork.pairing.desktop.ui.stream;

import java.util.List;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The last events that left, and below them the chosen one in full; the newest is chosen until the person chooses. */
final class EventList {

    /** So many events are kept for looking at. */
    static final int MOST = 500;

    private static final double UPPER = 0.5;

    private final DefaultListModel<Departure> events = new DefaultListModel<>();
    private final JList<Departure> list = new JList<>(events);
    private final Paragraph data = Paragraph.code("");
    private final JComponent component;

    EventList(Workbench bench) {
        Controls.named(list, "stream.events", bench.text("stream.title"));
        Controls.named(data, "stream.data", bench.text("stream.data"));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new DepartureRow(bench.texts(), bench.clock()));
        list.addListSelectionListener(chosen -> showChosen());
        var split =
                new JSplitPane(JSplitPane.VERTICAL_SPLIT, Boxes.framed(list), Boxes.framed(Boxes.padded(data, 10, 12)));
        split.setResizeWeight(UPPER);
        split.setBorder(null);
        split.setOpaque(false);
        component = split;
    }

    JComponent component() {
        return component;
    }

    void clear() {
        events.clear();
    }

    void add(List<Departure> came) {
        for (var departure : came) {
            if (events.size() >= MOST) {
                events.remove(0);
            }
            var atEnd = list.getSelectedIndex() < 0 || list.getSelectedIndex() == events.size() - 1;
            events.addElement(departure);
            if (atEnd) {
                list.setSelectedIndex(events.size() - 1);
                list.ensureIndexIsVisible(events.size() - 1);
            }
        }
    }

    private void showChosen() {
        var departure = list.getSelectedValue();
        data.say(departure == null ? "" : JsonText.of(departure.data()).strip(), Tone.TEXT);
    }
}
