package org.opencowork.pairing.desktop.ui.stream;

import java.awt.BorderLayout;
import java.awt.Component;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Visible;

/** Draws an event that leaves as a line: when, what, and how much was taken out. */
final class DepartureRow implements ListCellRenderer<Departure> {

    private final Texts texts;
    private final DateTimeFormatter time;

    DepartureRow(Texts texts, Clock clock) {
        this.texts = texts;
        time = DateTimeFormatter.ofPattern("HH:mm:ss", texts.locale()).withZone(clock.getZone());
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Departure> list, Departure departure, int index, boolean selected, boolean focused) {
        var removed = departure.removed().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        var row = new JPanel(new BorderLayout(Boxes.GAP + 4, 0));
        row.setBackground((selected ? Tone.SELECTED : Tone.PAGE).color());
        var at = time.format(departure.at());
        var type = Visible.of(departure.type());
        var taken = removed == 0 ? "" : texts.of("stream.taken", removed);
        row.add(Labels.small(at), BorderLayout.LINE_START);
        row.add(Labels.plain(type));
        row.add(Labels.small(taken, Tone.AMBER), BorderLayout.LINE_END);
        row.getAccessibleContext().setAccessibleName(at + " " + type + " " + taken);
        return Boxes.padded(row, 5, Boxes.GAP + 2);
    }
}
