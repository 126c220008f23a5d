package org.opencowork.pairing.desktop.ui.create;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Typing;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** How many commands of each kind are taken in an hour. */
final class LimitChoice {

    private static final int COLUMNS = 8;

    private final Workbench bench;
    private final Limits before;
    private final Map<String, JTextField> fields = new LinkedHashMap<>();
    private final Paragraph hint = Paragraph.small("");
    private final JComponent component;

    LimitChoice(Workbench bench, Limits before, Runnable changed) {
        this.bench = bench;
        this.before = before;
        var column = Boxes.column(4);
        before.toTree().forEach((kind, limit) -> {
            var words = bench.text("limit." + kind);
            var field = Controls.named(new JTextField(limit.toString(), COLUMNS), "create.limit." + kind, words);
            field.setHorizontalAlignment(JTextField.TRAILING);
            Typing.listen(field, () -> {
                say();
                changed.run();
            });
            fields.put(kind, field);
            column.add(Boxes.sides(Labels.plain(words), field));
        });
        hint.setName("create.limits.hint");
        component = Boxes.column(6, hint, column);
        say();
    }

    JComponent component() {
        return component;
    }

    boolean fit() {
        try {
            return limits().toTree().size() == fields.size();
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    /** Returns what stands there; throws {@code IllegalArgumentException} if it is not fit. */
    Limits limits() {
        var wanted = new LinkedHashMap<String, Object>();
        fields.forEach((kind, field) -> wanted.put(kind, field.getText().strip()));
        return before.with(wanted);
    }

    private void say() {
        hint.say(bench.text("create.limits.hint", Limits.MOST), fit() ? Tone.MUTED : Tone.RED);
    }
}
