package org.opencowork.pairing.desktop.ui.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Choice.Option;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/** Which pairing's stream is looked at, among those that live. For the event thread. */
final class PairingPick {

    private final JComboBox<Option<String>> box;

    /** {@code chosen} runs when another one is chosen. */
    PairingPick(Workbench bench, Runnable chosen) {
        box = Choice.of("stream.pairing", bench.text("stream.pairing"), List.of());
        box.addActionListener(picked -> chosen.run());
    }

    JComponent component() {
        return box;
    }

    /** Returns the id of the one that is chosen; empty where there is none. */
    Optional<String> chosen() {
        return Optional.ofNullable(option()).map(Option::value);
    }

    /** Offers those that live now; the one that was chosen stays so. */
    void offer(Snapshot snapshot) {
        var living = snapshot.pairings().stream()
                .filter(it -> !it.pairing().revoked())
                .map(it -> new Option<>(it.id(), it.pairing().label()))
                .toList();
        if (!living.equals(offered())) {
            var before = chosen();
            box.removeAllItems();
            living.forEach(box::addItem);
            before.ifPresent(id -> Choice.choose(box, id));
        }
    }

    private List<Option<String>> offered() {
        var all = new ArrayList<Option<String>>();
        for (var i = 0; i < box.getItemCount(); i++) {
            all.add(box.getItemAt(i));
        }
        return all;
    }

    private @Nullable Option<String> option() {
        var index = box.getSelectedIndex();
        return index < 0 ? null : box.getItemAt(index);
    }
}
