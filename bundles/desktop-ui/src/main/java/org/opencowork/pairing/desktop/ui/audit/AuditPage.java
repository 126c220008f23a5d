package org.opencowork.pairing.desktop.ui.audit;

import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import org.opencowork.pairing.desktop.ui.audit.AuditReading.Answer;
import org.opencowork.pairing.desktop.ui.audit.AuditReading.Question;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The audit: the newest entries that the person asks for, one in full, and whether the chain is whole. */
public final class AuditPage {

    /** So many of the newest entries are read at a time. */
    private static final int PAGE = 10_000;

    private static final int HIGH = 340;
    private static final double TABLE_SHARE = 0.72;

    private final Workbench bench;
    private final AuditTable table;
    private final AuditFilterBar filter;
    private final AuditReading reading;
    private final AuditChain chain;
    private final JButton more;
    private final Paragraph found = Paragraph.muted("");
    private final Paragraph details = Paragraph.code("");
    private final JPanel page = new JPanel(new BorderLayout(0, Boxes.GAP + 6));
    private int most = PAGE;

    /** Makes the page; it reads the audit whenever it comes to be seen. */
    public AuditPage(Workbench bench) {
        this.bench = bench;
        table = new AuditTable(bench, this::showChosen);
        filter = new AuditFilterBar(bench, this::askAnew);
        reading = new AuditReading(bench, this::question, this::took, failed -> found.say(failed, Tone.RED));
        chain = new AuditChain(bench);
        more = Controls.button("audit.more", bench.text("audit.more"), this::more);
        Controls.named(details, "audit.details", bench.text("audit.details"));
        found.setName("audit.found");
        found.setBorder(BorderFactory.createEmptyBorder(Boxes.GAP, 0, 0, 0));
        build();
        page.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && page.isShowing()) {
                ask();
                chain.checkOnce();
            }
        });
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    private void build() {
        var refresh = Controls.button("audit.refresh", bench.text("audit.refresh"), () -> {
            ask();
            chain.check();
        });
        var export = new ExportButton(bench, filter::filter);
        var head = Boxes.column(
                Boxes.GAP + 4,
                Boxes.column(4, Labels.title(bench.text("audit.title")), chain.component()),
                filter.component(),
                Boxes.sides(found, Boxes.trailing(refresh, more, export.button())),
                export.said());
        var split = new JSplitPane(
                JSplitPane.VERTICAL_SPLIT,
                Boxes.framed(table.component()),
                Boxes.framed(Boxes.padded(details, 10, 12)));
        split.setResizeWeight(TABLE_SHARE);
        split.setBorder(null);
        split.setDividerLocation(HIGH);
        page.add(head, BorderLayout.PAGE_START);
        page.add(split);
        Boxes.padded(page, Boxes.WIDE, Boxes.WIDE + Boxes.GAP);
    }

    private Question question() {
        return new Question(filter.filter(), most);
    }

    private void ask() {
        filter.offer();
        found.say(bench.text("audit.reading"), Tone.MUTED);
        reading.ask();
    }

    private void askAnew() {
        most = PAGE;
        ask();
    }

    private void more() {
        most += PAGE;
        ask();
    }

    private void took(Answer answer) {
        table.show(answer.entries());
        more.setEnabled(answer.more());
        found.say(
                bench.text(
                        answer.more() ? "audit.newest" : "audit.all",
                        answer.entries().size()),
                Tone.MUTED);
    }

    private void showChosen() {
        var entry = table.chosen();
        details.say(entry.map(it -> JsonText.of(it.toTree()).strip()).orElse(""), Tone.TEXT);
        details.setCaretPosition(0);
    }
}
