package org.opencowork.pairing.desktop.ui.window;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.pairings.StatusPage;

/** The switcher, and beside it the page of what is chosen there. A host puts it into a window of its own. */
public final class MainPanel {

    private static final String LOCAL = "local";
    private static final String CLOUD = "cloud";
    private static final String PAIRED = "paired";

    private final JPanel panel = new JPanel(new BorderLayout());
    private final CardLayout cards = new CardLayout();
    private final JPanel pages = new JPanel(cards);
    private final JLabel cloudName = Labels.title("");
    private final StatusPage status;
    private final LocalPage local;
    private final Switcher switcher;

    /** Makes it, on the event thread; {@code below} stands under the switcher. */
    public MainPanel(Workbench bench, JComponent below) {
        status = new StatusPage(bench);
        local = new LocalPage(bench);
        pages.add(local.component(), LOCAL);
        pages.add(cloud(bench), CLOUD);
        pages.add(status.component(), PAIRED);
        panel.setName("pairing");
        switcher = new Switcher(bench, below, this::open);
        panel.add(switcher.component(), BorderLayout.LINE_START);
        panel.add(pages);
    }

    /** Returns the whole. */
    public JComponent component() {
        return panel;
    }

    /** Opens this computer's page where the answers are that wait for the person. */
    public void openConfirmations() {
        switcher.chooseLocal();
        local.openConfirmations();
    }

    private void open(Place place) {
        if (place instanceof Place.Paired paired) {
            status.choose(paired.id());
            cards.show(pages, PAIRED);
        } else if (place instanceof Place.Cloud cloud) {
            cloudName.setText(cloud.name());
            cards.show(pages, CLOUD);
        } else {
            cards.show(pages, LOCAL);
        }
    }

    private JComponent cloud(Workbench bench) {
        cloudName.setName("cloud.name");
        var page = Boxes.page(Boxes.column(Boxes.GAP + 4, cloudName, Paragraph.muted(bench.text("cloud.nothing"))));
        page.setName("page.cloud");
        return page;
    }
}
