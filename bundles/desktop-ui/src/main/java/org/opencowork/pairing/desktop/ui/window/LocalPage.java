package org.opencowork.pairing.desktop.ui.window;

import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import org.opencowork.pairing.desktop.ui.audit.AuditPage;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.confirm.ConfirmationsPage;
import org.opencowork.pairing.desktop.ui.model.Snapshot;
import org.opencowork.pairing.desktop.ui.pairings.PairingSettings;
import org.opencowork.pairing.desktop.ui.stream.StreamPage;

/** This computer's page: the only one with the settings of pairings. */
final class LocalPage {

    private static final int CONFIRMATIONS = 1;

    private final JTabbedPane tabs = new JTabbedPane();

    LocalPage(Workbench bench) {
        Controls.named(tabs, "local", bench.text("switcher.local"));
        add("settings", bench.text("tab.settings"), new PairingSettings(bench).component());
        add("confirmations", bench.text("tab.confirmations"), new ConfirmationsPage(bench).component());
        add("stream", bench.text("tab.stream"), new StreamPage(bench).component());
        add("audit", bench.text("tab.audit"), new AuditPage(bench).component());
        count(bench, bench.model().current());
        bench.model().listen(snapshot -> count(bench, snapshot));
    }

    JComponent component() {
        return tabs;
    }

    void openConfirmations() {
        tabs.setSelectedIndex(CONFIRMATIONS);
    }

    /** What waits shows in the tab, too, wherever the person is. */
    private void count(Workbench bench, Snapshot snapshot) {
        var waiting = snapshot.proposals().size();
        tabs.setTitleAt(
                CONFIRMATIONS,
                waiting == 0 ? bench.text("tab.confirmations") : bench.text("tab.confirmations.some", waiting));
    }

    private void add(String name, String title, JComponent page) {
        page.setName(name);
        tabs.addTab(title, page);
    }
}
