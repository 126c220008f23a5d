package org.opencowork.pairing.shell.redact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shell.lines.Line;
import org.opencowork.pairing.shell.lines.LineInput;

/** Answers line by line: events as one stream, any other value by itself. Not thread-safe. */
final class LineRedaction {

    private static final TreeJson.Limits LIMITS = TreeJson.Limits.NEIGHBOUR;
    private static final String FAILS = "makes the redactor fail";
    private static final Removal WHOLE_EVENT = new Removal("event-table", null, "", false, null);

    private final Redactor redactor;
    private final RedactionScope scope;
    private final EventRedactor stream;
    private final Outlet outlet;
    private final Report report;
    private long lastLine;

    LineRedaction(Redactor redactor, RedactionScope scope, EventRedactor stream, Outlet outlet, Report report) {
        this.redactor = redactor;
        this.scope = scope;
        this.stream = stream;
        this.outlet = outlet;
        this.report = report;
    }

    /** Takes the next line. */
    void take(Line line) throws IOException {
        lastLine = line.number();
        try {
            var bytes = line.bytes();
            if (bytes == null) {
                withhold(line, "is longer than " + LineInput.MOST_BYTES + " bytes");
            } else {
                answer(line, TreeJson.read(bytes, LIMITS));
            }
        } catch (BrokenJsonException broken) {
            withhold(line, String.valueOf(broken.getMessage()));
        } catch (RuntimeException | StackOverflowError failed) {
            withhold(line, FAILS);
        }
        outlet.letOut();
    }

    private void withhold(Line line, String why) throws IOException {
        report.complain(line.number(), why);
        outlet.add(Answer.nothing(line, List.of()));
    }

    private void answer(Line line, @Nullable Object tree) {
        var event = EventLine.of(tree, redactor, scope);
        if (event.isEmpty()) {
            var redaction = redactor.redact(tree, scope);
            outlet.add(new Answer.Whole(line, TreeJson.write(redaction.tree()), redaction.removals()));
        } else if (Pieces.isOne(event.get().event())) {
            answerPiece(line, event.get());
        } else {
            answerEvent(line, event.get());
        }
    }

    private void answerPiece(Line line, EventLine event) {
        var text = redactor.redact(Pieces.text(event.event().data()), scope);
        var more = stream.accept(event.event());
        outlet.add(new PieceAnswer(line, event, Tree.object(text.tree()).orElse(Map.of())));
        more.forEach(outlet::add);
    }

    private void answerEvent(Line line, EventLine event) {
        Answer answer = Answer.nothing(line, List.of(WHOLE_EVENT));
        for (var left : stream.accept(event.event())) {
            if (Pieces.isOne(left)) {
                outlet.add(left);
            } else {
                answer = whole(line, event, left);
            }
        }
        outlet.add(answer);
    }

    private static Answer whole(Line line, EventLine event, RedactedEvent left) {
        var removals = new ArrayList<>(event.removals());
        removals.addAll(Explanation.within("/data", left.removals()));
        return new Answer.Whole(line, event.with(left.data()), removals);
    }

    /** Lets out what was held back for long enough. */
    void release() throws IOException {
        try {
            stream.release().forEach(outlet::add);
        } catch (RuntimeException | StackOverflowError failed) {
            report.complain(lastLine, FAILS);
        }
        outlet.letOut();
    }

    /** Lets every line out; what is still held back is owed. */
    void letAllOut() throws IOException {
        outlet.letAllOut();
    }

    /** Says the rest. */
    void end() throws IOException {
        try {
            stream.finish().forEach(outlet::add);
        } catch (RuntimeException | StackOverflowError failed) {
            report.complain(lastLine, FAILS);
        }
        outlet.end();
        flush();
    }

    void flush() throws IOException {
        outlet.flush();
        report.flush();
    }
}
