package org.opencowork.pairing.desktop.ui.create;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** What the remote may do and see: each policy as a sentence with a tick, those that are risky with a mark. */
final class PolicyChoice {

    private static final List<String> SAFE = List.of("allowRemotePrompts", "allowRemoteAbort");
    private static final List<String> RISKY =
            List.of("allowRemoteAttachments", "exposeLocalPaths", "exposeArtifactBodies", "exposeLocalMcpDetails");

    private final Workbench bench;
    private final Policy before;
    private final Map<String, JCheckBox> ticks = new LinkedHashMap<>();
    private final Map<String, JComboBox<Choice.Option<RemoteAnswers>>> answers = new LinkedHashMap<>();
    private final JComponent component;

    PolicyChoice(Workbench bench, Policy before, Runnable changed) {
        this.bench = bench;
        this.before = before;
        SAFE.forEach(field -> ticks.put(field, tick(field)));
        answers.put("remoteApprovals", answers("remoteApprovals", changed));
        answers.put("remoteQuestions", answers("remoteQuestions", changed));
        RISKY.forEach(field -> ticks.put(field, tick(field)));
        var column = Boxes.column(6);
        SAFE.forEach(field -> column.add(tickOf(field)));
        answers.forEach((field, box) -> column.add(Boxes.column(2, Labels.plain(bench.text("create." + field)), box)));
        RISKY.forEach(field -> column.add(Boxes.sides(tickOf(field), mark())));
        component = column;
    }

    JComponent component() {
        return component;
    }

    Policy policy() {
        var fields = new LinkedHashMap<String, Object>();
        ticks.forEach((field, tick) -> fields.put(field, tick.isSelected()));
        answers.forEach((field, box) -> fields.put(field, Choice.chosen(box).wire()));
        return before.with(fields);
    }

    /** Returns what is newly allowed and should be thought about twice, in sentences. */
    List<String> risks() {
        var risks = new ArrayList<String>();
        answers.forEach((field, box) -> {
            var chosen = Choice.chosen(box);
            if (chosen == RemoteAnswers.REMOTE_ALLOWED && chosen != answersBefore(field)) {
                risks.add(bench.text("create." + field) + ": " + bench.text("answers.remote_allowed"));
            }
        });
        RISKY.stream()
                .filter(field -> !onBefore(field))
                .map(this::tickOf)
                .filter(JCheckBox::isSelected)
                .map(JCheckBox::getText)
                .forEach(risks::add);
        return risks;
    }

    private JCheckBox tickOf(String field) {
        return ticks.computeIfAbsent(field, this::tick);
    }

    private JCheckBox tick(String field) {
        var words = bench.text("create." + field);
        return Controls.named(new JCheckBox(words, onBefore(field)), "create." + field, words);
    }

    private boolean onBefore(String field) {
        return Boolean.TRUE.equals(before.toTree().get(field));
    }

    private RemoteAnswers answersBefore(String field) {
        return field.equals("remoteApprovals") ? before.remoteApprovals() : before.remoteQuestions();
    }

    private JComponent mark() {
        return Labels.small(bench.text("create.risky"), Tone.AMBER);
    }

    private JComboBox<Choice.Option<RemoteAnswers>> answers(String field, Runnable changed) {
        var box = Choice.of(
                "create." + field,
                bench.text("create." + field),
                List.of(
                        option(RemoteAnswers.LOCAL_CONFIRMATION, ""),
                        option(RemoteAnswers.DISABLED, ""),
                        option(RemoteAnswers.REMOTE_ALLOWED, " (" + bench.text("create.risky") + ")")));
        Choice.choose(box, answersBefore(field));
        box.addActionListener(chosen -> changed.run());
        return box;
    }

    private Choice.Option<RemoteAnswers> option(RemoteAnswers answer, String mark) {
        return new Choice.Option<>(answer, bench.text("answers." + answer.wire()) + mark);
    }
}
