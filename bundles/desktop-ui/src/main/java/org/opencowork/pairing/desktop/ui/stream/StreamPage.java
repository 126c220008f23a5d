package org.opencowork.pairing.desktop.ui.stream;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ListSelectionModel;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.desktop.Departure;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Dot;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.PairingState;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** What leaves for a pairing, live, beside what was taken out of it; and a button that stops it. */
public final class StreamPage {

    /** So many events are kept for looking at. */
    private static final int MOST = 500;

    private static final int EVERY_MILLIS = 150;
    private static final int SIDE = 250;
    private static final double UPPER = 0.5;

    private final Workbench bench;
    private final Feed feed = new Feed(MOST);
    private final Watch watch;
    private final JComboBox<Pick> picks = new JComboBox<>();
    private final DefaultListModel<Departure> events = new DefaultListModel<>();
    private final JList<Departure> list = new JList<>(events);
    private final Paragraph data = Paragraph.code("");
    private final RemovedCounts removed;
    private final JLabel state = Labels.strong("");
    private final Paragraph said = new Paragraph("", Tone.RED);
    private final JButton pause;
    private final Timer drain = new Timer(EVERY_MILLIS, tick -> drain());
    private @Nullable String watched;
    private final JPanel page = new JPanel(new BorderLayout(0, Boxes.WIDE));

    /** A pairing to look at. */
    private record Pick(String id, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /** Makes the page; it looks at a stream only while it can be seen. */
    public StreamPage(Workbench bench) {
        this.bench = bench;
        watch = new Watch(bench, feed, this::failed);
        removed = new RemovedCounts(bench.texts());
        pause = Controls.button("stream.pause", bench.text("stream.pause"), this::turn);
        Controls.named(picks, "stream.pairing", bench.text("stream.pairing"));
        Controls.named(list, "stream.events", bench.text("stream.title"));
        Controls.named(data, "stream.data", bench.text("stream.data"));
        state.setName("stream.state");
        said.setName("stream.said");
        said.setVisible(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setCellRenderer(new DepartureRow(bench.texts(), bench.clock()));
        list.addListSelectionListener(chosen -> showChosen());
        picks.addActionListener(chosen -> watchChosen());
        build();
        page.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                watchChosen();
            }
        });
        show(bench.model().current());
        bench.model().listen(this::show);
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    private void build() {
        var head = Boxes.column(
                Boxes.GAP + 4,
                Boxes.column(4, Labels.title(bench.text("stream.title")), Paragraph.muted(bench.text("stream.is"))),
                Boxes.sides(Boxes.row(picks, state), pause),
                said);
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, framed(list), framed(Boxes.padded(data, 10, 12)));
        split.setResizeWeight(UPPER);
        split.setBorder(null);
        split.setOpaque(false);
        var counts = new Card(
                Boxes.GAP + 6,
                Labels.heading(bench.text("stream.removed")),
                Paragraph.muted(bench.text("stream.removed.is")),
                removed.component());
        counts.setPreferredSize(new Dimension(SIDE, 0));
        var both = new JPanel(new BorderLayout(Boxes.WIDE, 0));
        both.setOpaque(false);
        both.add(split);
        both.add(counts, BorderLayout.LINE_END);
        page.add(head, BorderLayout.PAGE_START);
        page.add(both);
        Boxes.padded(page, Boxes.WIDE, Boxes.WIDE + Boxes.GAP);
    }

    private static JScrollPane framed(JComponent content) {
        var scroll = new JScrollPane(content);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createLineBorder(Tone.LINE.color()));
        return scroll;
    }

    private void show(Snapshot snapshot) {
        var living = snapshot.pairings().stream()
                .filter(it -> !it.pairing().revoked())
                .map(it -> new Pick(it.id(), it.pairing().label()))
                .toList();
        if (!living.equals(picked())) {
            offer(living);
        }
        chosen().flatMap(snapshot::pairing).ifPresent(this::show);
        pause.setEnabled(chosen().isPresent());
    }

    private void show(PairingState now) {
        var paused = now.pairing().streamPaused();
        Labels.say(state, bench.text(paused ? "stream.paused" : "stream.live"), paused ? Tone.AMBER : Tone.GREEN);
        state.setIcon(new Dot(paused ? Tone.AMBER : Tone.GREEN, !paused));
        pause.setText(bench.text(paused ? "stream.resume" : "stream.pause"));
        pause.setActionCommand(paused ? "resume" : "pause");
    }

    private void offer(List<Pick> living) {
        var before = picks.getSelectedItem();
        picks.removeAllItems();
        living.forEach(picks::addItem);
        if (living.contains(before)) {
            picks.setSelectedItem(before);
        }
    }

    private List<Pick> picked() {
        var all = new ArrayList<Pick>();
        for (var i = 0; i < picks.getItemCount(); i++) {
            all.add(picks.getItemAt(i));
        }
        return all;
    }

    private Optional<String> chosen() {
        return picks.getSelectedItem() instanceof Pick pick ? Optional.of(pick.id()) : Optional.empty();
    }

    private void watchChosen() {
        var wanted = page.isShowing() ? chosen().orElse(null) : null;
        if (Objects.equals(wanted, watched)) {
            return;
        }
        watched = wanted;
        watch.on(wanted);
        if (wanted == null) {
            drain.stop();
        } else {
            events.clear();
            removed.clear();
            said.setVisible(false);
            drain.start();
            bench.model().current().pairing(wanted).ifPresent(this::show);
        }
    }

    private void drain() {
        for (var departure : feed.drain()) {
            if (events.size() >= MOST) {
                events.remove(0);
            }
            var atEnd = list.getSelectedIndex() < 0 || list.getSelectedIndex() == events.size() - 1;
            events.addElement(departure);
            removed.add(departure.removed());
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

    private void turn() {
        var id = chosen().orElse(null);
        if (id == null) {
            return;
        }
        var resume = "resume".equals(pause.getActionCommand());
        pause.setEnabled(false);
        bench.background()
                .run(
                        () -> {
                            if (resume) {
                                bench.ports().departures().resume(id);
                            } else {
                                bench.ports().departures().pause(id);
                            }
                            return resume;
                        },
                        done -> turned(),
                        this::failed);
    }

    private void turned() {
        pause.setEnabled(true);
        said.setVisible(false);
        bench.model().poke();
    }

    private void failed(String why) {
        pause.setEnabled(true);
        said.say(why, Tone.RED);
        said.setVisible(true);
        page.revalidate();
    }
}
