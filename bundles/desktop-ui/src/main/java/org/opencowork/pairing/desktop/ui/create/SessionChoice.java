package org.opencowork.pairing.desktop.ui.create;

import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Which sessions of the local registry the pairing reaches: all, or only those with a tick. */
final class SessionChoice {

    private static final int INDENT = 26;

    private final JRadioButton all;
    private final JRadioButton some;
    private final List<JCheckBox> boxes = new ArrayList<>();
    private final JComponent component;

    SessionChoice(Workbench bench) {
        all = Controls.named(
                new JRadioButton(bench.text("create.sessions.all"), true),
                "create.sessions.all",
                bench.text("create.sessions.all"));
        some = Controls.named(
                new JRadioButton(bench.text("create.sessions.some")),
                "create.sessions.some",
                bench.text("create.sessions.some"));
        var group = new ButtonGroup();
        group.add(all);
        group.add(some);
        var list = Boxes.column(2);
        list.setBorder(BorderFactory.createEmptyBorder(0, INDENT, 0, 0));
        bench.model().current().sessions().stream()
                .limit(Scope.MAX_ENTRIES)
                .forEach(session -> add(list, bench, session));
        if (boxes.isEmpty()) {
            list.add(Paragraph.small(bench.text("create.sessions.none")));
        }
        list.setVisible(false);
        component = Boxes.column(4, all, some, list);
        all.addActionListener(chosen -> show(list));
        some.addActionListener(chosen -> show(list));
    }

    JComponent component() {
        return component;
    }

    Scope scope() {
        if (all.isSelected()) {
            return Scope.ALL_SESSIONS;
        }
        var ticked = boxes.stream()
                .filter(JCheckBox::isSelected)
                .map(JCheckBox::getActionCommand)
                .toList();
        return new Scope(List.of(Scope.LOCAL), ticked);
    }

    private void add(JPanel list, Workbench bench, RegisteredSession session) {
        var since = new Times(bench.texts(), bench.clock()).moment(session.since());
        var words = bench.text(
                session.pairingId() == null ? "create.session.adopted" : "create.session.made", session.id(), since);
        var box = Controls.named(new JCheckBox(words), "create.session." + session.id(), words);
        box.setActionCommand(session.id());
        boxes.add(box);
        list.add(box);
    }

    private void show(JComponent list) {
        list.setVisible(some.isSelected());
        component.revalidate();
    }
}
