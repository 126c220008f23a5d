package org.opencowork.pairing.desktop.ui.audit;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Entries as rows of a table; a cell's words are made when it is drawn, so that any number of rows costs the same. */
final class AuditRows extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("time", "action", "pairing", "who", "reason");

    private final transient Workbench bench;
    private final transient Times times;
    private transient List<AuditEntry> entries = List.of();

    AuditRows(Workbench bench) {
        this.bench = bench;
        this.times = new Times(bench.texts(), bench.clock());
    }

    void show(List<AuditEntry> newEntries) {
        entries = newEntries;
        fireTableDataChanged();
    }

    AuditEntry at(int row) {
        return entries.get(row);
    }

    List<AuditEntry> all() {
        return entries;
    }

    @Override
    public int getRowCount() {
        return entries == null ? 0 : entries.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return bench.text("audit.column." + COLUMNS.get(column));
    }

    @Override
    public Object getValueAt(int row, int column) {
        var entry = entries.get(row);
        return switch (column) {
            case 0 -> times.brief(entry.createdAt());
            case 1 -> bench.texts().orElse("action." + entry.action(), Visible.of(entry.action()));
            case 2 -> pairing(entry.pairingId());
            case 3 -> Visible.of(text(entry.actor().label(), entry.actor().id()));
            default -> Visible.of(text(entry.reason(), ""));
        };
    }

    private String pairing(@Nullable String id) {
        return id == null ? "" : bench.model().current().label(id);
    }

    private static String text(@Nullable String first, @Nullable String second) {
        if (first != null) {
            return first;
        }
        return second == null ? "" : second;
    }
}
