package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.List;

/** What is left of a text, which knows where each of its pieces stood. */
final class Left {

    /** A piece of what is left, and the range it stands for. */
    private record Piece(int at, int start, int end, boolean kept) {}

    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    String text() {
        return out.toString();
    }

    void keep(String text, int start, int end) {
        pieces.add(new Piece(out.length(), start, end, true));
        out.append(text, start, end);
    }

    void replace(int start, int end, String replacement) {
        pieces.add(new Piece(out.length(), start, end, false));
        out.append(replacement);
    }

    /** Returns where that stood which begins at the position; with what was replaced, all of it. */
    int start(int position) {
        var piece = pieceAt(position);
        return piece.kept ? piece.start + position - piece.at : piece.start;
    }

    /** Returns where that stood which ends at the position; with what was replaced, all of it. */
    int end(int position) {
        var piece = pieceAt(Math.max(0, position - 1));
        return piece.kept ? piece.start + position - piece.at : piece.end;
    }

    private Piece pieceAt(int position) {
        var low = 0;
        var high = pieces.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).at <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return pieces.get(low);
    }
}
