package org.opencowork.pairing.desktop.ui.confirm;

import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Exactly what would happen: what the agent asks, word for word, and the answer that is proposed. */
final class RequestView {

    private final Workbench bench;
    private final Proposal proposal;

    RequestView(Workbench bench, Proposal proposal) {
        this.bench = bench;
        this.proposal = proposal;
    }

    JComponent component() {
        var column = Boxes.column(Boxes.GAP + 4);
        if (proposal.request().kind() == Kind.PERMISSION) {
            permission(column);
        } else {
            question(column);
        }
        column.add(part("proposal.answer", new Paragraph(answer(), answerTone())));
        return column;
    }

    private void permission(JPanel column) {
        var detail = proposal.request().detail();
        var metadata = Tree.object(detail, "metadata").orElse(Map.of());
        Tree.text(detail, "permission")
                .ifPresent(kind -> column.add(part("proposal.asks", new Paragraph(kind(kind), Tone.TEXT))));
        Tree.text(metadata, "command").ifPresent(text -> column.add(code("proposal.command", text)));
        Tree.text(metadata, "filepath").ifPresent(text -> column.add(code("proposal.file", text)));
        Tree.text(metadata, "diff")
                .ifPresent(text -> column.add(
                        part("proposal.diff", CodeBox.diff("proposal.diff", bench.text("proposal.diff"), text))));
        if (Tree.text(metadata, "command").isEmpty()
                && Tree.text(metadata, "diff").isEmpty()) {
            column.add(code("proposal.all", JsonText.of(detail).strip()));
        }
    }

    private String kind(String kind) {
        return bench.texts().orElse("permission." + kind, Visible.of(kind));
    }

    private void question(JPanel column) {
        var detail = proposal.request().detail();
        var asked = detail.get("questions") instanceof List<?> list ? list : List.of();
        for (var entry : asked) {
            Tree.object(entry).ifPresent(question -> column.add(question(question)));
        }
        if (asked.isEmpty()) {
            column.add(code("proposal.all", JsonText.of(detail).strip()));
        }
    }

    private JComponent question(Map<String, Object> question) {
        var lines = Boxes.column(
                4, new Paragraph(Visible.of(Tree.text(question, "question").orElse("")), Tone.TEXT));
        var options = question.get("options") instanceof List<?> list ? list : List.of();
        for (var option : options) {
            Tree.object(option)
                    .flatMap(it -> Tree.text(it, "label"))
                    .ifPresent(label -> lines.add(Paragraph.muted("•  " + Visible.of(label))));
        }
        return part("proposal.question", lines);
    }

    private String answer() {
        if (proposal.answer() instanceof Action.RespondPermission respond) {
            return bench.text(respond.allowed() ? "answer.allow" : "answer.refuse");
        }
        if (proposal.answer() instanceof Action.ReplyQuestion reply) {
            var chosen = reply.answers().stream()
                    .map(labels -> String.join(", ", labels))
                    .toList();
            return Visible.of(String.join("\n", chosen));
        }
        return bench.text("answer.decline");
    }

    private Tone answerTone() {
        return proposal.answer() instanceof Action.RespondPermission respond && respond.allowed()
                ? Tone.AMBER
                : Tone.ACCENT;
    }

    private JComponent code(String key, String text) {
        return part(key, CodeBox.plain(key, bench.text(key), text));
    }

    private JComponent part(String key, JComponent content) {
        if (content instanceof Paragraph) {
            content.setName(key);
        }
        return Boxes.column(4, Labels.small(bench.text(key)), content);
    }
}
