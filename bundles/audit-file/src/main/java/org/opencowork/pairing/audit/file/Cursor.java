package org.opencowork.pairing.audit.file;

import java.util.regex.Pattern;
import org.opencowork.pairing.api.audit.AuditException;

/**
 * A place between two lines of the log.
 *
 * @param segment the number of the file
 * @param offset how many bytes of it lie before
 */
record Cursor(int segment, long offset) {

    static final Cursor START = new Cursor(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,8}):(\\d{1,12})");

    /** Reads what {@link #text()} gave, and refuses anything else. */
    static Cursor read(String text) throws AuditException {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new AuditException("This is no place in the audit; begin again without one.");
        }
        return new Cursor(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    String text() {
        return segment + ":" + offset;
    }
}
