package org.opencowork.pairing.audit.file;

import java.util.Locale;

/**
 * Where a line stands.
 *
 * @param segment the number of the file
 * @param line its number there, from 1
 */
record Place(int segment, long line) {

    /** Returns it as the person is told of it. */
    String text() {
        return String.format(Locale.ROOT, "(%s, line %d)", Segments.name(segment), line);
    }

    /** Returns it in no language, as it is put into a translation. */
    String shown() {
        return Segments.name(segment) + ":" + line;
    }
}
