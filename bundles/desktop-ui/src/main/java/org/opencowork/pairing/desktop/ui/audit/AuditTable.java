package org.opencowork.pairing.desktop.ui.audit;

import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The entries as a table, of which one can be chosen. For the event thread. */
final class AuditTable {

    private static final int[] WIDTHS = {165, 180, 150, 120, 265};

    private final AuditRows rows;
    private final JTable table;

    /** {@code chosen} runs when another entry is chosen, or none. */
    AuditTable(Workbench bench, Runnable chosen) {
        rows = new AuditRows(bench);
        table = Controls.named(new JTable(rows), "audit.table", bench.text("audit.title"));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setFillsViewportHeight(true);
        Controls.leaveByTab(table);
        if (table.getDefaultRenderer(Object.class) instanceof JComponent cell) {
            // What others wrote may look like HTML, which could fetch pictures.
            cell.putClientProperty("html.disable", true);
        }
        table.getTableHeader().setReorderingAllowed(false);
        if (table.getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            heading.setHorizontalAlignment(JLabel.LEADING);
        }
        for (var i = 0; i < WIDTHS.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(WIDTHS[i]);
        }
        table.getSelectionModel().addListSelectionListener(event -> chosen.run());
    }

    JComponent component() {
        return table;
    }

    /** Shows these; the newest is chosen. */
    void show(List<AuditEntry> newestFirst) {
        rows.show(newestFirst);
        if (!newestFirst.isEmpty()) {
            table.setRowSelectionInterval(0, 0);
        }
    }

    Optional<AuditEntry> chosen() {
        var row = table.getSelectedRow();
        return row < 0 ? Optional.empty() : Optional.of(rows.at(row));
    }
}
