package org.opencowork.pairing.desktop.ui.audit;

import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The audit: the newest entries, as far as the person wants to see them, one in full, and whether the chain is whole. */
public final class AuditPage {

    /** So many of the newest entries are read at a time. */
    private static final int PAGE = 10_000;

    private static final int[] WIDTHS = {190, 190, 120, 100, 280};
    private static final int HIGH = 340;
    private static final double TABLE_SHARE = 0.72;

    private final Workbench bench;
    private final AuditRows rows;
    private final AuditFilterBar filter;
    private final JTable table;
    private final Paragraph chain = Paragraph.muted("");
    private final Paragraph said = Paragraph.muted("");
    private final Paragraph details = Paragraph.code("");
    private final JPanel page = new JPanel(new BorderLayout(0, Boxes.GAP + 6));
    private List<AuditEntry> entries = List.of();
    private int limit = PAGE;

    /** Makes the page; it reads the audit whenever it comes to be seen. */
    public AuditPage(Workbench bench) {
        this.bench = bench;
        rows = new AuditRows(bench);
        filter = new AuditFilterBar(bench, this::sift);
        table = Controls.named(new JTable(rows), "audit.table", bench.text("audit.title"));
        Controls.named(details, "audit.details", bench.text("audit.details"));
        chain.setName("audit.chain");
        said.setName("audit.said");
        build();
        page.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && page.isShowing()) {
                read();
            }
        });
    }

    /** Returns the page. */
    public JComponent component() {
        return page;
    }

    private void build() {
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        if (table.getDefaultRenderer(Object.class) instanceof JComponent cell) {
            // What others wrote may look like HTML, which could fetch pictures.
            cell.putClientProperty("html.disable", true);
        }
        table.getTableHeader().setReorderingAllowed(false);
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(JLabel.LEADING);
        }
        table.getSelectionModel().addListSelectionListener(chosen -> showChosen());
        for (var i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        var more = Controls.button("audit.more", bench.text("audit.more"), this::more);
        var refresh = Controls.button("audit.refresh", bench.text("audit.refresh"), this::read);
        var export = Controls.button("audit.export", bench.text("audit.export"), this::askWhere);
        var head = Boxes.column(
                Boxes.GAP + 4,
                Boxes.column(4, Labels.title(bench.text("audit.title")), chain),
                filter.component(),
                Boxes.sides(said, Boxes.trailing(refresh, more, export)));
        var split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, framed(table), framed(Boxes.padded(details, 10, 12)));
        split.setResizeWeight(TABLE_SHARE);
        split.setBorder(null);
        split.setDividerLocation(HIGH);
        page.add(head, BorderLayout.PAGE_START);
        page.add(split);
        Boxes.padded(page, Boxes.WIDE, Boxes.WIDE + Boxes.GAP);
    }

    private static JScrollPane framed(JComponent content) {
        var scroll = new JScrollPane(content);
        scroll.setBorder(BorderFactory.createLineBorder(Tone.LINE.color()));
        return scroll;
    }

    private void read() {
        said.say(bench.text("audit.reading"), Tone.MUTED);
        chain.say(bench.text("audit.checking"), Tone.MUTED);
        bench.background().run(() -> newestFirst(limit), this::took, failed -> said.say(failed, Tone.RED));
        bench.background().run(() -> bench.ports().trail().verify(), this::show, failed -> chain.say(failed, Tone.RED));
    }

    private List<AuditEntry> newestFirst(int most) throws Exception {
        var read = new ArrayList<>(bench.ports().trail().latest(null, most));
        Collections.reverse(read);
        return read;
    }

    private void took(List<AuditEntry> read) {
        entries = read;
        filter.offer(read);
        sift();
    }

    private void sift() {
        var wanted = filter.filter();
        rows.show(entries.stream().filter(wanted::wants).toList());
        said.say(bench.text("audit.shown", rows.getRowCount(), entries.size()), Tone.MUTED);
        if (rows.getRowCount() > 0) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    private void show(AuditVerdict verdict) {
        chain.say(
                bench.text(verdict.whole() ? "audit.whole" : "audit.broken", verdict.entries(), verdict.finding()),
                verdict.whole() ? Tone.GREEN : Tone.RED);
    }

    private void showChosen() {
        var row = table.getSelectedRow();
        details.say(row < 0 ? "" : JsonText.of(rows.at(row).toTree()).strip(), Tone.TEXT);
        details.setCaretPosition(0);
    }

    private void more() {
        limit += PAGE;
        read();
    }

    private void askWhere() {
        var chooser = Controls.named(new JFileChooser(), "audit.chooser", bench.text("audit.export"));
        chooser.setSelectedFile(Path.of("pairing-audit.jsonl").toFile());
        if (chooser.showSaveDialog(page) == JFileChooser.APPROVE_OPTION) {
            var file = chooser.getSelectedFile().toPath();
            var shown = rows.all();
            bench.background()
                    .run(
                            () -> new AuditExport(bench.texts()).write(shown, file),
                            count -> said.say(bench.text("audit.exported", count, file), Tone.GREEN),
                            failed -> said.say(failed, Tone.RED));
        }
    }
}
