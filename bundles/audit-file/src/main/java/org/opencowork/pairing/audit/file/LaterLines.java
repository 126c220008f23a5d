package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Looks for an entry behind a place where it is missing, by nothing but the numbers that lines begin with. */
record LaterLines(Segments segments, List<Integer> numbers, Place from) implements Break.Search {

    @Override
    public Optional<Place> placeOf(long seq) throws IOException {
        for (var number : numbers) {
            if (number >= from.segment()) {
                var place = placeIn(number, seq);
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Place> placeIn(int number, long seq) throws IOException {
        try (var lines = new LineScanner(Files.newInputStream(segments.file(number)), Long.MAX_VALUE)) {
            while (lines.next()) {
                var place = new Place(number, lines.number());
                if (isBehind(place)
                        && numbered(lines).filter(found -> found == seq).isPresent()) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBehind(Place place) {
        return place.segment() > from.segment() || place.line() > from.line();
    }

    private static Optional<Long> numbered(LineScanner lines) {
        return LineStart.of(lines.buffer(), lines.start(), lines.end()).map(LineStart::seq);
    }
}
