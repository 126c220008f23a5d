package org.opencowork.pairing.desktop.ui.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Choice.Option;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the person chooses between light, dark, and what the desktop around has. For the event thread. */
final class LookChoice {

    private static final Logger LOG = LoggerFactory.getLogger(LookChoice.class);

    private final Workbench bench;
    private final Predicate<Look> dark;
    private final JComboBox<Option<Look>> box;

    /**
     * Makes the choice.
     *
     * @param dark tells whether that look is a dark one at this moment; may block
     * @param chosen is told of each choice
     */
    LookChoice(Workbench bench, Look before, Predicate<Look> dark, Consumer<Look> chosen) {
        this.bench = bench;
        this.dark = dark;
        List<Option<Look>> looks = Stream.of(Look.values())
                .map(look -> new Option<>(look, bench.text("look." + look.word())))
                .toList();
        box = Choice.of("look", bench.text("window.look"), looks);
        Choice.choose(box, before);
        box.addActionListener(pressed -> {
            chosen.accept(Choice.chosen(box));
            show();
        });
    }

    JComponent component() {
        return box;
    }

    /** Looks again where the desktop decides: it may have changed, by the person's hand or with the hour. */
    void follow() {
        if (Choice.chosen(box) == Look.SYSTEM) {
            show();
        }
    }

    /** The desktop is asked off the event thread. */
    private void show() {
        var look = Choice.chosen(box);
        bench.background()
                .run(
                        () -> dark.test(look),
                        found -> {
                            if (look == Choice.chosen(box)) {
                                Theme.change(found);
                            }
                        },
                        LOG::warn);
    }
}
