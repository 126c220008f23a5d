package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Knows calls that are given the address of a database, a user and a password, in code and in stack traces. */
final class ConnectCalls {

    private static final int LONGEST = 256;
    private static final List<String> DATABASES = List.of(
            "jdbc:",
            "dbi:",
            "mysql:",
            "pgsql:",
            "postgresql:",
            "sqlsrv:",
            "dblib:",
            "odbc:",
            "oci:",
            "firebird:",
            "ibm:");

    private static final Set<String> CONNECTING =
            Set.of("mysqli", "mysqli_connect", "mysql_connect", "oci_connect", "ftp_login");

    private ConnectCalls() {}

    /** Takes out the third of three texts, the first of which ends before the comma; returns its end, or the comma. */
    static int find(String text, int comma, Findings found) {
        var quote = text.charAt(comma - 1);
        var start = comma - 1;
        while (start > 0 && comma - start < LONGEST && text.charAt(start - 1) != quote) {
            start--;
        }
        var address = start;
        if (address == 0
                || (DATABASES.stream().noneMatch(scheme -> isAddress(text, address, scheme))
                        && !isConnecting(text, address - 2))) {
            return comma;
        }
        var user = literal(text, comma);
        var password = user < 0 ? -1 : literal(text, AssignedValues.quotedEnd(text, user, text.charAt(user - 1)) + 1);
        if (password < 0 || StandIn.startsAt(text, password)) {
            return comma;
        }
        var end = AssignedValues.quotedEnd(text, password, text.charAt(password - 1));
        if (Placeholders.isOpen(text, password, end)) {
            return comma;
        }
        found.add(password, end, StandIn.SECRET);
        return end;
    }

    /** Tells of functions that are given a host, a user and a password. */
    private static boolean isConnecting(String text, int bracket) {
        return text.startsWith("(", bracket)
                && CONNECTING.contains(text.substring(AssignedNames.start(text, bracket), bracket));
    }

    /** Tells of an address, not of a version: {@code mysql:host=db}, but not {@code mysql:8}. */
    private static boolean isAddress(String text, int start, String scheme) {
        return Chars.startsWith(text, start, scheme) && !Chars.isDigit(text.charAt(start + scheme.length()));
    }

    /** Returns where what is quoted behind the comma begins; -1 if nothing is. */
    private static int literal(String text, int comma) {
        if (!text.startsWith(",", comma)) {
            return -1;
        }
        var quote = Lines.after(text, comma + 1, " ");
        return quote < text.length() && Chars.isQuote(text.charAt(quote)) ? quote + 1 : -1;
    }
}
