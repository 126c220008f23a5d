package org.opencowork.pairing.shell.redact;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.opencowork.pairing.api.redaction.EventRedactor;
import org.opencowork.pairing.api.redaction.RedactedEvent;

/**
 * Lets the answers out in the order of their lines.
 *
 * <p>The last answer to a text waits while the end of that text is held back, so that there is a line for it to come out
 * in. It waits neither for ever nor for too many others: an end that comes too late for that follows the next piece of
 * the text, or else the whole output.
 */
final class Outlet {

    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_GONE = 256;

    private final EventRedactor stream;
    private final Writer out;
    private final Report report;
    private final Deque<Answer> waiting = new ArrayDeque<>();
    private long waitingBytes;

    /** The last answer to each text, while it waits. */
    private final Map<Map<String, Object>, PieceAnswer> last = new HashMap<>();

    /** What is still to be said after an answer that went out while the end of its text was held back. */
    private final Map<Map<String, Object>, PieceAnswer> owed = new LinkedHashMap<>();

    Outlet(EventRedactor stream, Writer out, Report report) {
        this.stream = stream;
        this.out = out;
        this.report = report;
    }

    void add(Answer answer) {
        waiting.add(answer);
        waitingBytes += answer.line().size();
        if (answer instanceof PieceAnswer piece) {
            last.put(piece.ofText(), piece);
            var before = owed.remove(piece.ofText());
            if (before != null) {
                piece.follow(before);
            }
        }
    }

    /** Adds to the last answer to a text what can be said of it now. */
    void add(RedactedEvent more) {
        var text = Pieces.text(more.data());
        var answer = last.getOrDefault(text, owed.get(text));
        if (answer != null) {
            answer.add(more);
        }
    }

    /** Lets out what need not wait. */
    void letOut() throws IOException {
        while (!waiting.isEmpty() && (isFull() || !isOpen(waiting.element()))) {
            letOutNext();
        }
    }

    /** Lets everything out, as it is. */
    void letAllOut() throws IOException {
        while (!waiting.isEmpty()) {
            letOutNext();
        }
    }

    /** Ends the output; nothing is held back any more. */
    void end() throws IOException {
        letAllOut();
        for (var answer : owed.values()) {
            if (!answer.isEmpty()) {
                write(answer);
            }
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    private boolean isFull() {
        return waitingBytes > MOST_BYTES || waiting.size() > MOST_LINES;
    }

    private boolean isOpen(Answer answer) {
        return answer instanceof PieceAnswer piece && last.get(piece.ofText()) == piece && stream.holds(piece.event());
    }

    private void letOutNext() throws IOException {
        var answer = waiting.remove();
        waitingBytes -= answer.line().size();
        if (isOpen(answer) && answer instanceof PieceAnswer piece) {
            owe(piece.rest());
        }
        if (answer instanceof PieceAnswer piece) {
            last.remove(piece.ofText(), piece);
        }
        write(answer);
    }

    private void owe(PieceAnswer rest) throws IOException {
        owed.put(rest.ofText(), rest);
        if (owed.size() > MOST_GONE) {
            var oldest = owed.values().iterator().next();
            owed.remove(oldest.ofText());
            report.complain(oldest.line().number(), "begins a text whose end comes too late");
        }
    }

    private void write(Answer answer) throws IOException {
        out.write(answer.text());
        out.write('\n');
        report.explain(answer);
    }
}
