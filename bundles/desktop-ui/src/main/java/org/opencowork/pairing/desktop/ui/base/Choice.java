package org.opencowork.pairing.desktop.ui.base;

import java.awt.Component;
import java.util.List;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import org.jspecify.annotations.Nullable;

/** One of a few, each shown in words. */
public final class Choice {

    /** One that can be chosen. */
    public record Option<T>(T value, String words) {}

    private Choice() {}

    /** Makes the box. */
    public static <T> JComboBox<Option<T>> of(String name, String spoken, List<Option<T>> options) {
        var box = Controls.named(new JComboBox<Option<T>>(), name, spoken);
        options.forEach(box::addItem);
        box.setRenderer(new DefaultListCellRenderer() {
            {
                // What others wrote may look like HTML, which could fetch pictures.
                putClientProperty("html.disable", true);
            }

            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
                var words = value instanceof Option<?> option ? option.words() : "";
                return super.getListCellRendererComponent(list, words, index, selected, focused);
            }
        });
        return box;
    }

    /** Returns what is chosen. */
    public static <T> T chosen(JComboBox<Option<T>> box) {
        return box.getItemAt(Math.max(0, box.getSelectedIndex())).value();
    }

    /** Chooses the one of that value, if it is there. */
    public static <T> void choose(JComboBox<Option<T>> box, T value) {
        for (var i = 0; i < box.getItemCount(); i++) {
            if (box.getItemAt(i).value().equals(value)) {
                box.setSelectedIndex(i);
            }
        }
    }
}
