package org.opencowork.pairing.shell.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.shell.lines.Line;
import org.opencowork.pairing.shell.lines.LineInput;

/** What comes out while the input rests. */
class LineFilterTest {

    private final AtomicLong clock = new AtomicLong();
    private final StringWriter out = new StringWriter();
    private final WordRedactor redactor = new WordRedactor();
    private final LineRedaction redaction = redaction();

    private LineRedaction redaction() {
        var report = new Report(new StringWriter(), false);
        var outlet = new Outlet(redactor, out, report);
        return new LineRedaction(redactor, new RedactionScope(Policy.DEFAULT, List.of()), redactor, outlet, report);
    }

    private LineFilter filter(InputStream in) {
        return new LineFilter(new LineInput(in), redaction, clock::get);
    }

    private static Line delta(long number, String text) {
        return new Line(
                number,
                ("{\"type\":\"message.part.delta\",\"data\":{\"partID\":\"p\",\"delta\":\"" + text + "\"}}")
                        .getBytes(UTF_8));
    }

    private List<String> left() {
        return out.toString().lines().map(LineFilterTest::piece).toList();
    }

    private static String piece(String line) {
        return line.substring(line.indexOf("delta\":\"") + 8, line.length() - 3);
    }

    @Test
    void waitsForMoreOfATextOnlyForAWhile() throws IOException {
        var filter = filter(InputStream.nullInputStream());
        filter.take(delta(1, "so far hun"));
        filter.tick();
        assertThat(left()).isEmpty();

        clock.addAndGet(LineFilter.REST.toNanos() + 1);
        filter.tick();

        assertThat(left()).containsExactly("so far ");
    }

    @Test
    void bringsWhatWasOwedWithTheNextPiece() throws IOException {
        var filter = filter(InputStream.nullInputStream());
        filter.take(delta(1, "so far hun"));
        clock.addAndGet(LineFilter.REST.toNanos() + 1);
        filter.tick();

        filter.take(delta(2, "ter2 more "));

        assertThat(left()).containsExactly("so far ", "[gone] more ");
    }

    @Test
    void bringsWhatWasReleasedTooLateWithTheNextPiece() throws IOException {
        var filter = filter(InputStream.nullInputStream());
        filter.take(delta(1, "so far good"));
        clock.addAndGet(LineFilter.REST.toNanos() + 1);
        filter.tick();
        redactor.letsGo = true;
        filter.tick();

        filter.take(delta(2, "bye all "));

        assertThat(left()).containsExactly("so far ", "goodbye all ");
    }

    @Test
    void bringsWhatIsOwedAtTheEndOnALineOfItsOwn() throws IOException {
        var filter = filter(InputStream.nullInputStream());
        filter.take(delta(1, "so far hun"));
        clock.addAndGet(LineFilter.REST.toNanos() + 1);
        filter.tick();

        filter.run();

        assertThat(left()).containsExactly("so far ", "hun");
    }

    @Test
    void keepsWaitingWhileThereIsMoreToRead() throws IOException {
        var filter = filter(new ByteArrayInputStream("1".getBytes(UTF_8)));
        filter.take(delta(1, "so far hun"));
        clock.addAndGet(LineFilter.REST.toNanos() + 1);

        filter.tick();

        assertThat(left()).isEmpty();
    }
}
