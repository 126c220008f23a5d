package org.opencowork.pairing.desktop.ui.window;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.PairingState;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** The list of workspaces at the left: this computer, the host's Cloud workspaces, and each pairing with its state. */
final class Switcher {

    static final int WIDE_ENOUGH = 300;

    private final Workbench bench;
    private final Consumer<Place> chosen;
    private final DefaultListModel<Place> rows = new DefaultListModel<>();
    private final JList<Place> list = new JList<>(rows);
    private final JPanel panel = new Side(WIDE_ENOUGH);

    Switcher(Workbench bench, JComponent below, Consumer<Place> chosen) {
        this.bench = bench;
        this.chosen = chosen;
        Controls.named(list, "switcher", bench.text("switcher.spoken"));
        list.setSelectionModel(new NoHeadings());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new PlaceRenderer(bench.texts()));
        list.setOpaque(false);
        list.setFixedCellWidth(WIDE_ENOUGH);
        list.addListSelectionListener(event -> tell());
        var scroll = new JScrollPane(list);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JLabel name = Labels.heading(bench.text("window.name"));
        panel.add(Boxes.padded(Boxes.column(0, name), Boxes.WIDE, Boxes.WIDE), BorderLayout.PAGE_START);
        panel.add(scroll);
        panel.add(Boxes.padded(below, Boxes.GAP + 4, Boxes.WIDE), BorderLayout.PAGE_END);
        show(bench.model().current());
        bench.model().listen(this::show);
    }

    JComponent component() {
        return panel;
    }

    /** Chooses the row of this computer. */
    void chooseLocal() {
        list.setSelectedIndex(0);
    }

    private void show(Snapshot snapshot) {
        var before = list.getSelectedValue();
        var places = places(snapshot);
        for (var i = 0; i < places.size(); i++) {
            if (i >= rows.size()) {
                rows.addElement(places.get(i));
            } else if (!rows.get(i).equals(places.get(i))) {
                rows.set(i, places.get(i));
            }
        }
        while (rows.size() > places.size()) {
            rows.remove(rows.size() - 1);
        }
        list.setSelectedIndex(before == null ? 0 : indexOf(places, before));
    }

    private static int indexOf(List<Place> places, Place wanted) {
        for (var i = 0; i < places.size(); i++) {
            if (places.get(i).sameAs(wanted)) {
                return i;
            }
        }
        return 0;
    }

    private List<Place> places(Snapshot snapshot) {
        var places = new ArrayList<Place>();
        places.add(new Place.Local());
        snapshot.workspaces().forEach(cloud -> places.add(new Place.Cloud(cloud.id(), cloud.name())));
        if (!snapshot.pairings().isEmpty()) {
            places.add(new Place.Heading(bench.text("switcher.pairings")));
            snapshot.pairings().stream().map(Switcher::paired).forEach(places::add);
        }
        return places;
    }

    private static Place.Paired paired(PairingState state) {
        return new Place.Paired(state.id(), state.pairing().label(), state.light());
    }

    private void tell() {
        var place = list.getSelectedValue();
        if (place != null && !list.getValueIsAdjusting()) {
            chosen.accept(place);
        }
    }

    /** Passes over headings in the direction in which the person moves. */
    private final class NoHeadings extends DefaultListSelectionModel {

        private static final long serialVersionUID = 1L;

        @Override
        public void setSelectionInterval(int from, int to) {
            if (to >= 0 && to < rows.size() && rows.get(to) instanceof Place.Heading) {
                var next = to + (to >= getLeadSelectionIndex() ? 1 : -1);
                super.setSelectionInterval(next, next);
            } else {
                super.setSelectionInterval(from, to);
            }
        }
    }
}
