package org.opencowork.pairing.desktop.ui.window;

import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.pairings.PairingSettings;

/** This computer's page: the only one with the settings of pairings. */
final class LocalPage {

    private final JTabbedPane tabs = new JTabbedPane();

    LocalPage(Workbench bench) {
        Controls.named(tabs, "local", bench.text("switcher.local"));
        add("settings", bench.text("tab.settings"), new PairingSettings(bench).component());
    }

    JComponent component() {
        return tabs;
    }

    void open(String name) {
        for (var i = 0; i < tabs.getTabCount(); i++) {
            if (name.equals(tabs.getComponentAt(i).getName())) {
                tabs.setSelectedIndex(i);
            }
        }
    }

    private void add(String name, String title, JComponent page) {
        page.setName(name);
        tabs.addTab(title, page);
    }
}
