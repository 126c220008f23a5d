package org.opencowork.pairing.desktop.ui.stream;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.HierarchyEvent;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** What leaves for a pairing, live, beside what was taken out of it; and a button that stops it. */
public final class StreamPage {

    private static final int EVERY_MILLIS = 150;
    private static final int SIDE = 250;

    private final Workbench bench;
    private final Feed feed = new Feed(EventList.MOST);
    private final Watch watch;
    private final PairingPick pick;
    private final PauseButton pause;
    private final EventList events;
    private final RemovedCounts removed;
    private final Paragraph said = new Paragraph("", Tone.RED);
    private final Timer drain = new Timer(EVERY_MILLIS, tick -> drain());
    private final JPanel page = new JPanel(new BorderLayout(0, Boxes.WIDE));
    private @Nullable String watched;

    /** Makes the page; it looks at a stream only while it can be seen. */
    public StreamPage(Workbench bench) {
        this.bench = bench;
        watch = new Watch(bench, feed, this::say);
        pick = new PairingPick(bench, this::watchChosen);
        pause = new PauseButton(bench, pick::chosen, this::say);
        events = new EventList(bench);
        removed = new RemovedCounts(bench.texts());
        said.setName("stream.said");
        said.setVisible(false);
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
                Boxes.sides(Boxes.row(pick.component(), pause.state()), pause.button()),
                said);
        var counts = new Card(
                Boxes.GAP + 6,
                Labels.heading(bench.text("stream.removed")),
                Paragraph.muted(bench.text("stream.removed.is")),
                removed.component());
        counts.setPreferredSize(new Dimension(SIDE, 0));
        var both = new JPanel(new BorderLayout(Boxes.WIDE, 0));
        both.setOpaque(false);
        both.add(events.component());
        both.add(counts, BorderLayout.LINE_END);
        page.add(head, BorderLayout.PAGE_START);
        page.add(both);
        Boxes.padded(page, Boxes.WIDE, Boxes.WIDE + Boxes.GAP);
    }

    private void show(Snapshot snapshot) {
        pick.offer(snapshot);
        pause.show(snapshot);
    }

    private void watchChosen() {
        var wanted = page.isShowing() ? pick.chosen().orElse(null) : null;
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
            say("");
            drain.start();
            pause.show(bench.model().current());
        }
    }

    private void drain() {
        var came = feed.drain();
        events.add(came);
        came.forEach(departure -> removed.add(departure.removed()));
    }

    private void say(String words) {
        said.say(words, Tone.RED);
        said.setVisible(!words.isEmpty());
        page.revalidate();
    }
}
