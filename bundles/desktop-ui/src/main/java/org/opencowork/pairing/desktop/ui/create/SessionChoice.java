package org.opencowork.pairing.desktop.ui.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Which sessions of the local registry the pairing reaches: all, or only those with a tick. */
final class SessionChoice {

    private static final int INDENT = 26;

    private final Workbench bench;
    private final JRadioButton all;
    private final JRadioButton some;
    private final Map<String, JCheckBox> boxes = new LinkedHashMap<>();
    private final JPanel list = Boxes.column(2);
    private final JComponent component;

    /** Ticks what the scope allows; what it lists and the registry no longer has can be seen and unticked, too. */
    SessionChoice(Workbench bench, Scope before) {
        this.bench = bench;
        var listed = before.sessionIds();
        all = radio("create.sessions.all", listed == null);
        some = radio("create.sessions.some", listed != null);
        var group = new ButtonGroup();
        group.add(all);
        group.add(some);
        list.setBorder(BorderFactory.createEmptyBorder(0, INDENT, 0, 0));
        offer(bench.model().current().sessions(), listed == null ? List.of() : listed);
        list.setVisible(listed != null);
        component = Boxes.column(4, all, some, list);
    }

    JComponent component() {
        return component;
    }

    Scope scope() {
        if (all.isSelected()) {
            return Scope.ALL_SESSIONS;
        }
        var ticked = new ArrayList<String>();
        boxes.forEach((id, box) -> {
            if (box.isSelected()) {
                ticked.add(id);
            }
        });
        return new Scope(List.of(Scope.LOCAL), ticked);
    }

    /** Those that are listed come first and keep their order, so that an untouched list stays the same. */
    private void offer(List<RegisteredSession> sessions, List<String> listed) {
        var words = new LinkedHashMap<String, String>();
        listed.forEach(id -> words.put(id, bench.text("create.session.gone", Visible.of(id))));
        sessions.stream()
                .sorted(Comparator.comparing(RegisteredSession::since).reversed())
                .filter(session -> listed.contains(session.id()) || words.size() < Scope.MAX_ENTRIES)
                .forEach(session -> words.put(session.id(), words(session)));
        words.forEach((id, text) -> add(id, text, listed.contains(id)));
        if (words.isEmpty()) {
            list.add(Paragraph.small(bench.text("create.sessions.none")));
        } else if (sessions.size() > Scope.MAX_ENTRIES) {
            list.add(Paragraph.small(bench.text("create.sessions.newest", Scope.MAX_ENTRIES)));
        }
    }

    private String words(RegisteredSession session) {
        var since = new Times(bench.texts(), bench.clock()).moment(session.since());
        var key = session.pairingId() == null ? "create.session.adopted" : "create.session.made";
        return bench.text(key, Visible.of(session.id()), since);
    }

    private void add(String id, String words, boolean ticked) {
        var box = Controls.named(new JCheckBox("", ticked), "create.session." + id, words);
        box.putClientProperty("html.disable", true);
        box.setText(words);
        boxes.put(id, box);
        list.add(box);
    }

    private JRadioButton radio(String key, boolean chosen) {
        var radio = Controls.named(new JRadioButton(bench.text(key), chosen), key, bench.text(key));
        radio.addActionListener(pressed -> {
            list.setVisible(some.isSelected());
            component.revalidate();
        });
        return radio;
    }
}
