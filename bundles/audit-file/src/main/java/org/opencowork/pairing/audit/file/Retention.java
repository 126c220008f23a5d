package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.shared.files.PrivateFiles;

/**
 * Takes away whole files of the log, oldest first, once all in them has been kept as long as it is to be. That they go
 * is in the log before they do; after a crash in between they go the next time.
 *
 * <p>Not thread-safe.
 */
final class Retention {

    private final Segments segments;
    private final Rotation rotation;
    private final Clock clock;
    private Head said = Head.NONE;

    Retention(Segments segments, Rotation rotation, Clock clock) {
        this.segments = segments;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** Has the log say which files go, where a key can sign that, and takes them away; the newest always stays. */
    void carryOut(Log log, Signer signer) throws IOException {
        var due = due(log.end().segment());
        if (due.isEmpty()) {
            return;
        }
        if (!due.get().equals(said)) {
            var entry = signer.cut(due.get(), rotation.keep());
            if (entry.isEmpty()) {
                return;
            }
            log.append(List.of(entry.get()));
            said = due.get();
        }
        remove(said, log.end().segment());
    }

    /** Returns the newest line that may go. */
    private Optional<Head> due(int newest) throws IOException {
        Optional<Head> due = Optional.empty();
        for (var number : segments.numbers()) {
            var last = number < newest ? segments.last(number) : Optional.<Segments.Last>empty();
            if (last.isEmpty() || !rotation.mayGo(last.get().at(), clock.instant())) {
                return due;
            }
            due = Optional.of(last.get().line());
        }
        return due;
    }

    private void remove(Head upTo, int newest) throws IOException {
        for (var number : segments.numbers()) {
            if (number == newest
                    || segments.last(number)
                            .filter(last -> last.line().seq() <= upTo.seq())
                            .isEmpty()) {
                return;
            }
            Files.delete(segments.file(number));
            PrivateFiles.flush(segments.directory());
        }
    }
}
