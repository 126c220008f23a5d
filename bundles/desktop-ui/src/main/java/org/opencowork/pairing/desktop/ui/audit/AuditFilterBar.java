package org.opencowork.pairing.desktop.ui.audit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Choice.Option;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Typing;
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Where the person says which entries are wanted: by pairing, action, time and text. */
final class AuditFilterBar {

    private static final int WEEK = 7;
    private static final int TEXT_COLUMNS = 18;

    private final Workbench bench;
    private final JComboBox<Option<Optional<String>>> pairing;
    private final JComboBox<Option<Optional<String>>> action;
    private final JComboBox<Option<Duration>> age;
    private final JTextField text = new JTextField(TEXT_COLUMNS);
    private final Runnable changed;
    private boolean offering;

    AuditFilterBar(Workbench bench, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
        pairing = Choice.of("audit.pairing", bench.text("audit.pairing"), List.of(any("audit.pairing.any")));
        action = Choice.of("audit.action", bench.text("audit.action"), List.of(any("audit.action.any")));
        age = Choice.of(
                "audit.age",
                bench.text("audit.age"),
                List.of(
                        new Option<>(Duration.ZERO, bench.text("audit.age.any")),
                        new Option<>(Duration.ofHours(1), bench.text("audit.age.hour")),
                        new Option<>(Duration.ofDays(1), bench.text("audit.age.day")),
                        new Option<>(Duration.ofDays(WEEK), bench.text("audit.age.week"))));
        Controls.named(text, "audit.text", bench.text("audit.text"));
        text.putClientProperty("JTextField.placeholderText", bench.text("audit.text"));
        text.putClientProperty("JTextField.showClearButton", true);
        List.of(pairing, action, age).forEach(box -> box.addActionListener(chosen -> tell()));
        Typing.listen(text, this::tell);
    }

    JComponent component() {
        return Boxes.row(pairing, action, age, text);
    }

    AuditFilter filter() {
        var since = Choice.chosen(age);
        return new AuditFilter(
                Choice.chosen(pairing).orElse(null),
                Choice.chosen(action).orElse(null),
                since.isZero() ? null : bench.clock().instant().minus(since),
                text.getText());
    }

    /** Offers the pairings and actions that these entries are about; what was chosen stays chosen. */
    void offer(List<AuditEntry> entries) {
        offering = true;
        var pairings = entries.stream()
                .map(AuditEntry::pairingId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        refill(pairing, pairings.stream().map(this::pairing).toList());
        var actions =
                entries.stream().map(AuditEntry::action).distinct().sorted().toList();
        refill(action, actions.stream().map(this::action).toList());
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

    private Option<Optional<String>> action(String word) {
        return new Option<>(Optional.of(word), bench.texts().orElse("action." + word, Visible.of(word)));
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
