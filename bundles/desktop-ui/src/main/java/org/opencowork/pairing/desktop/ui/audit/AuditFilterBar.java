package org.opencowork.pairing.desktop.ui.audit;

import java.awt.GridLayout;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Choice.Option;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Typing;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Where the person says which entries are wanted: by pairing, action, time and text. */
final class AuditFilterBar {

    private static final int WEEK = 7;

    /** A person who still types is not asked after yet. */
    private static final int TYPED_MILLIS = 250;

    private final Workbench bench;
    private final JComboBox<Option<Optional<String>>> pairing;
    private final JComboBox<Option<Optional<String>>> action;
    private final JComboBox<Option<Duration>> age;
    private final JTextField text = new JTextField();
    private final Runnable changed;
    private final Timer pause = new Timer(TYPED_MILLIS, over -> tell());
    private boolean offering;

    AuditFilterBar(Workbench bench, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
        pairing = Choice.of("audit.pairing", bench.text("audit.pairing"), List.of(any("audit.pairing.any")));
        action = Choice.of("audit.action", bench.text("audit.action"), actions());
        age = Choice.of(
                "audit.age",
                bench.text("audit.age"),
                List.of(
                        new Option<>(Duration.ZERO, bench.text("audit.age.any")),
                        new Option<>(Duration.ofHours(1), bench.text("audit.age.hour")),
                        new Option<>(Duration.ofDays(1), bench.text("audit.age.day")),
                        new Option<>(Duration.ofDays(WEEK), bench.text("audit.age.week"))));
        Controls.named(text, "audit.text", bench.text("audit.text"));
        pause.setRepeats(false);
        text.putClientProperty("JTextField.placeholderText", bench.text("audit.text"));
        text.putClientProperty("JTextField.showClearButton", true);
        List.of(pairing, action, age).forEach(box -> box.addActionListener(chosen -> tell()));
        Typing.listen(text, pause::restart);
    }

    JComponent component() {
        var bar = new JPanel(new GridLayout(1, 0, Boxes.GAP, 0));
        bar.setOpaque(false);
        List.of(pairing, action, age, text).forEach(bar::add);
        return bar;
    }

    AuditFilter filter() {
        var since = Choice.chosen(age);
        var words = text.getText().strip();
        return new AuditFilter(
                Choice.chosen(pairing).orElse(null),
                Choice.chosen(action).orElse(null),
                since.isZero() ? null : bench.clock().instant().minus(since),
                null,
                words.isEmpty() ? null : words);
    }

    /** Offers the pairings that there are now; what was chosen stays chosen. */
    void offer() {
        offering = true;
        refill(
                pairing,
                bench.model().current().pairings().stream()
                        .map(state -> pairing(state.id()))
                        .toList());
        offering = false;
    }

    private static void refill(JComboBox<Option<Optional<String>>> box, List<Option<Optional<String>>> options) {
        var chosen = Choice.chosen(box);
        while (box.getItemCount() > 1) {
            box.removeItemAt(1);
        }
        options.forEach(box::addItem);
        options.stream().filter(option -> option.value().equals(chosen)).forEach(box::setSelectedItem);
    }

    private Option<Optional<String>> pairing(String id) {
        return new Option<>(Optional.of(id), bench.model().current().label(id));
    }

    private List<Option<Optional<String>>> actions() {
        var words = Stream.of(AuditAction.values())
                .map(AuditAction::wire)
                .map(word -> new Option<>(Optional.of(word), bench.text("action." + word)))
                .sorted(Comparator.comparing(Option::words));
        return Stream.concat(Stream.of(any("audit.action.any")), words).toList();
    }

    private Option<Optional<String>> any(String key) {
        return new Option<>(Optional.empty(), bench.text(key));
    }

    private void tell() {
        if (!offering) {
            changed.run();
        }
    }
}
