package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds out behind which line a log must begin: the first of all, unless a cut says that older ones may be gone. */
final class Beginning {

    private Beginning() {}

    /** Returns the line before the first that must be there; of what may go, some may be there still. */
    static Head of(Segments segments, List<Integer> numbers, Signatures signatures) throws IOException {
        var first = numbers.isEmpty()
                ? Optional.<LineStart>empty()
                : segments.firstLine(numbers.get(0)).flatMap(LineStart::of);
        if (first.isEmpty() || first.get().seq() == 1) {
            return Head.NONE;
        }
        var before = new Head(first.get().seq() - 1, first.get().prev());
        return Cut.newest(segments, numbers)
                .filter(signatures::confirm)
                .map(cut -> before.seq() < cut.upTo().seq() ? before : cut.upTo())
                .orElse(Head.NONE);
    }
}
