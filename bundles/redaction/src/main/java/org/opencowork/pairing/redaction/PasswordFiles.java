package org.opencowork.pairing.redaction;

/** Finds hashed passwords, lines of {@code .pgpass}, and passwords in addresses of Oracle. */
final class PasswordFiles implements Detector {

    private static final int COLONS = 4;
    private static final String ORACLE = "jdbc:oracle:";

    @Override
    public int signs() {
        return Signs.DOLLAR | Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        for (var at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            at = Math.max(at, hash(text, at, found) - 1);
        }
        oracle(text, found);
        for (var word = hasColons(text) ? 0 : text.length(); word < text.length(); ) {
            var end = word;
            while (end < text.length() && !Chars.isSpace(text.charAt(end)) && "\"'`".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            pgpass(text, word, end, found);
            word = end + 1;
        }
    }

    /** Takes out what follows the name of a method of hashing: {@code $2y$10$…}, {@code $6$salt$…}. */
    private static int hash(String text, int at, Findings found) {
        var method = at + 1;
        while (method < text.length() && method - at < 12 && isMethod(text.charAt(method))) {
            method++;
        }
        if (method == at + 1 || !text.startsWith("$", method)) {
            return at;
        }
        var end = method;
        while (end < text.length() && isHash(text.charAt(end))) {
            end++;
        }
        if (end - method < 20) {
            return at;
        }
        found.add(at, end, StandIn.SECRET);
        return end;
    }

    private static boolean isMethod(char c) {
        return Chars.isDigit(c) || (c >= 'a' && c <= 'z') || c == '-';
    }

    private static boolean isHash(char c) {
        return Chars.isAlphanumeric(c) || "./$=,+-".indexOf(c) >= 0;
    }

    private static void oracle(String text, Findings found) {
        for (var at = text.indexOf(ORACLE); at >= 0; at = text.indexOf(ORACLE, at + ORACLE.length())) {
            var user = text.indexOf(':', at + ORACLE.length()) + 1;
            var slash = user;
            while (user > 0 && slash < text.length() && Chars.isWord(text.charAt(slash))) {
                slash++;
            }
            var end = text.indexOf('@', slash);
            if (user > 0 && end > slash + 1 && text.startsWith("/", slash) && !StandIn.startsAt(text, slash + 1)) {
                found.add(slash + 1, end, StandIn.SECRET);
            }
        }
    }

    /** Tells whether there are as many colons as one word of those needs. */
    private static boolean hasColons(String text) {
        var colon = text.indexOf(':');
        for (var i = 1; i < COLONS && colon >= 0; i++) {
            colon = text.indexOf(':', colon + 1);
        }
        return colon >= 0;
    }

    /** A word of host, port, database, user and password. */
    private static void pgpass(String text, int start, int end, Findings found) {
        var colons = 0;
        var port = 0;
        var address = true;
        for (var i = start; i < end && colons < 4; i++) {
            var c = text.charAt(i);
            address &= c == ':' || Chars.isHex(c);
            if (c == ':') {
                colons++;
                port = colons == 1 ? i + 1 : port;
                if (colons == 2 && !isPort(text, port, i)) {
                    return;
                }
                if (colons == 4 && end - i > 3 && !address && !StandIn.startsAt(text, i + 1)) {
                    found.add(i + 1, end, StandIn.SECRET);
                }
            } else if (!Chars.isWord(c) && ".*-".indexOf(c) < 0) {
                return;
            }
        }
    }

    private static boolean isPort(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (!Chars.isDigit(text.charAt(i)) && text.charAt(i) != '*') {
                return false;
            }
        }
        return to - from >= 4 || text.startsWith("*", from);
    }
}
