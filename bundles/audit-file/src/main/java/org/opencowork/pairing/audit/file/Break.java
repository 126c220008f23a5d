package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.util.Optional;
import org.opencowork.pairing.api.Sentence;

/**
 * The first place at which the chain does not go on as it should.
 *
 * @param last the newest line before it
 * @param lastPlace where that stands
 * @param start what the line that does not fit says of itself, if it can be read
 * @param hash the hash of that line
 * @param place where it stands
 * @param linkAfter what the line after it, or what is remembered of the newest, says its hash should be
 */
record Break(
        Head last, Place lastPlace, Optional<LineStart> start, String hash, Place place, Optional<String> linkAfter) {

    /** Finds out where else an entry stands. */
    @FunctionalInterface
    interface Search {
        Optional<Place> placeOf(long seq) throws IOException;
    }

    /** Says in words which entry is not as it was, and where it stands. */
    Sentence finding(Search behind) throws IOException {
        if (start.isEmpty()) {
            return changed(expected(), place, " Its number or its link cannot be read.");
        }
        return start.get().seq() == expected() ? unlinked() : misplaced(start.get(), behind);
    }

    private long expected() {
        return last.seq() + 1;
    }

    /** The line after tells which of the two is not as it was. */
    private Sentence unlinked() {
        var intact = linkAfter.isPresent() && linkAfter.get().equals(hash);
        return intact && lastPlace.line() > 0 ? changed(last.seq(), lastPlace, "") : changed(expected(), place, "");
    }

    private Sentence misplaced(LineStart found, Search behind) throws IOException {
        if (found.prev().equals(last.hash())) {
            return changed(expected(), place, " Its number reads " + found.seq() + ".");
        }
        if (found.seq() < expected()) {
            return Sentence.of(
                    "audit.twice",
                    "Entry " + found.seq() + " stands a second time where entry " + expected() + " should be "
                            + place.text() + ".",
                    found.seq(),
                    expected(),
                    place.shown());
        }
        var later = behind.placeOf(expected());
        if (later.isEmpty()) {
            return removed(expected(), found.seq() - 1, place);
        }
        return later.get().equals(new Place(place.segment(), place.line() + 1))
                ? Sentence.of(
                        "audit.doubled",
                        "Entry " + found.seq() + " was moved or doubled: it stands where entry " + expected()
                                + " should be " + place.text() + ".",
                        found.seq(),
                        expected(),
                        place.shown())
                : Sentence.of(
                        "audit.moved",
                        "Entry " + expected() + " was moved: it should stand before entry " + found.seq() + " "
                                + place.text() + ", and stands later "
                                + later.get().text() + ".",
                        expected(),
                        found.seq(),
                        place.shown(),
                        later.get().shown());
    }

    /** Says that entries are missing before a place. */
    static Sentence removed(long from, long to, Place place) {
        var which = from == to ? "Entry " + to + " was" : "Entries " + from + " to " + to + " were";
        return Sentence.of(
                "audit.removed",
                which + " removed: the next " + place.text() + " is " + (to + 1) + ".",
                from,
                to,
                place.shown());
    }

    private static Sentence changed(long seq, Place place, String more) {
        return Sentence.of(
                "audit.changed", "Entry " + seq + " was changed " + place.text() + "." + more, seq, place.shown());
    }
}
