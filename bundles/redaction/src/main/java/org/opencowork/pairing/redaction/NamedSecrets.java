package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Finds values that stand after a name that tells: {@code KEY=value}, {@code "key": "value"}, {@code --key value}. */
final class NamedSecrets implements Detector {

    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
    private static final int NEAR = 8;
    /** The most spaces that stand before the sign or the value, so that values are below each other. */
    private static final int PADDED = 32;

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE | Signs.EQUALS | Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        new Walk(text, found).go();
    }

    /** Tells whether the word, of the line that starts there, is a name whose value may consist of several words. */
    static boolean takesLine(String text, int line, int start, int end) {
        var sign = start;
        while (sign < end && text.charAt(sign) != ':' && text.charAt(sign) != '=') {
            sign++;
        }
        var nameEnd = sign;
        while (nameEnd > start && "\"'`*".indexOf(text.charAt(nameEnd - 1)) >= 0) {
            nameEnd--;
        }
        var name = text.substring(AssignedNames.start(text, nameEnd), nameEnd);
        return isPhrase(name)
                || (sign < end && isFirst(text, line, nameEnd - name.length()) && SecretNames.isSecret(name));
    }

    private static boolean isFirst(String text, int line, int name) {
        var i = name;
        while (i > line && " \t-\"'`*>".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return i == line || text.charAt(i - 1) == '\n';
    }

    /** Tells of secrets that consist of several words. */
    static boolean isPhrase(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("phrase") || lower.endsWith("mnemonic");
    }

    /** One pass over a text. */
    private static final class Walk {

        private final String text;
        private final Findings found;
        private final OpenQuotes quotes;

        Walk(String text, Findings found) {
            this.text = text;
            this.found = found;
            quotes = new OpenQuotes(text);
        }

        void go() {
            for (var i = 0; i < text.length(); i++) {
                var c = text.charAt(i);
                if ((c == '=' && !isComparison(i)) || c == '：' || (c == ':' && !isScope(i) && !isKeyword(i))) {
                    i = Math.max(i, assigned(i, 1) - 1);
                } else if (c == '%' && Chars.startsWith(text, i, "%3d")) {
                    i = Math.max(i, assigned(i, 3) - 1);
                } else if (c == ':' && i + 1 < text.length() && Chars.isLetter(text.charAt(i + 1))) {
                    i = Math.max(i, QuotedPairs.keyword(text, i, found) - 1);
                } else if (c == ',' && i > 1 && Chars.isQuote(text.charAt(i - 1))) {
                    i = Math.max(i, QuotedPairs.argument(text, i, found) - 1);
                } else if (c == '(' && i + 1 < text.length()) {
                    i = Math.max(i, call(i) - 1);
                } else if (c == '|' || c == '?') {
                    i = Math.max(i, QuotedPairs.fallback(text, i, found) - 1);
                } else if (c == '<' && (text.startsWith("<- \"", i) || text.startsWith("<- '", i))) {
                    i = Math.max(i, assigned(i, 2) - 1);
                } else if (c == ' ') {
                    i = Math.max(i, Directives.find(text, i, found) - 1);
                } else if (c == '-' && (i == 0 || !Chars.isWord(text.charAt(i - 1)))) {
                    i = Math.max(i, option(i) - 1);
                }
            }
        }

        /** Takes out a secret that a call is given, and returns its end; the bracket if there is none. */
        private int call(int bracket) {
            var key = CryptoCalls.find(text, bracket, found);
            return key == bracket && Chars.isQuote(text.charAt(bracket + 1))
                    ? LiteralCalls.argument(text, bracket, found)
                    : key;
        }

        /** Takes out the value of an option behind two dashes, or behind one and a space; returns its end, or the position. */
        private int option(int dash) {
            if (text.startsWith("--", dash)) {
                return NamedOptions.find(text, dash + 2, found);
            }
            var single = dash > 0
                    && text.charAt(dash - 1) == ' '
                    && dash + 1 < text.length()
                    && Chars.isLetter(text.charAt(dash + 1));
            return single ? NamedOptions.single(text, dash + 1, found) : dash;
        }

        /** Tells of {@code !=} and {@code ==} before anything but a text that is written out. */
        private boolean isComparison(int sign) {
            var twofold = text.startsWith("=", sign + 1) || (sign > 0 && "!=".indexOf(text.charAt(sign - 1)) >= 0);
            var value = afterSign(sign + 1);
            return twofold && value < text.length() && !Chars.isQuote(text.charAt(value)) && text.charAt(value) != '\\';
        }

        /** Tells of the two colons by which programs name what is part of something, and of what shells do without a value. */
        private boolean isScope(int sign) {
            return text.startsWith(":", sign + 1)
                    || text.startsWith("?", sign + 1)
                    || text.startsWith("+", sign + 1)
                    || text.startsWith("-}", sign + 1)
                    || (sign > 0 && text.charAt(sign - 1) == ':');
        }

        /** Returns the end of the value after a sign that assigns, if its name tells; else the position. */
        private int assigned(int sign, int length) {
            var typeEnd = beforeName(sign);
            var nameEnd = DeclaredTypes.before(text, AssignedNames.start(text, typeEnd), typeEnd);
            var nameStart = AssignedNames.start(text, nameEnd);
            var login = nameEnd == sign && text.startsWith("//", nameStart - 2);
            var user = text.charAt(sign) == '=' && isOfUser(nameStart, sign);
            if ((nameStart == nameEnd && !user) || login || (nameStart > 0 && StandIn.startsAt(text, nameStart - 1))) {
                return sign;
            }
            var name = user ? "password" : AssignedNames.at(text, nameStart, nameEnd);
            if (name.isEmpty()
                    || StyleTokens.isOne(text, nameStart, sign)
                    || DeclaredTypes.isOne(text, nameStart)
                    || PartedNames.isPart(text, nameStart, nameEnd, sign)) {
                return sign;
            }
            var value = DeclaredTypes.after(text, afterSign(sign + length));
            if (AssignedNames.isWorkingDirectory(name) && Separators.either(text, unquoted(value)) > 0) {
                return sign;
            }
            if (quotes.closesAt(nameStart, value)) {
                return sign;
            }
            var quoted = QuotedAssignments.find(text, nameStart, sign, value, found);
            if (quoted > value) {
                return quoted;
            }
            var header = HEADERS.contains(name.toLowerCase(Locale.ROOT)) || isPhrase(name);
            var colon = text.charAt(sign) != '=' && text.charAt(sign) != '%';
            var strict = colon || nameEnd < sign || value > sign + length;
            var line = colon ? isFirst(text, 0, nameStart) : QuotedAssignments.isSetting(text, nameStart, sign, value);
            return new NamedValue(until(value, length), name, header, strict, line).find(value, found);
        }

        /** Tells of the user whose password SQL sets: {@code SET PASSWORD FOR 'ada'@'%' = 'x'}. */
        private boolean isOfUser(int name, int sign) {
            if (sign < 1 || text.charAt(sign - 1) != ' ') {
                return false;
            }
            var start = Lines.indexOf(text, "PASSWORD FOR ", Math.max(0, name - PADDED), sign);
            return start >= 0 && Lines.indexOf(text, ";", start, sign) < 0;
        }

        /** Tells of the colon that begins a keyword of Lisp: {@code {:password "x"}}. */
        private boolean isKeyword(int sign) {
            return (sign == 0 || " {([,\n\t".indexOf(text.charAt(sign - 1)) >= 0)
                    && sign + 1 < text.length()
                    && Chars.isLetter(text.charAt(sign + 1));
        }

        /** Returns the text up to the sign that ends a value as encoded as the one before it. */
        private String until(int value, int signLength) {
            var limit = Math.min(text.length(), value + AssignedNames.LONGEST);
            for (var i = value; signLength > 1 && i < limit; i++) {
                if (text.startsWith("%26", i)) {
                    return text.substring(0, i);
                }
            }
            return text;
        }

        private int unquoted(int at) {
            return at < text.length() && Chars.isQuote(text.charAt(at)) ? at + 1 : at;
        }

        private int beforeName(int sign) {
            var i = sign;
            if (i > 0 && "+?!:".indexOf(text.charAt(i - 1)) >= 0) {
                i--;
            }
            i = Lines.before(text, Math.max(0, i - PADDED), ShownDefaults.before(text, i), " ");
            var from = i;
            while (i > 0 && from - i < NEAR && " \t\"'`\\]*".indexOf(text.charAt(i - 1)) >= 0) {
                i--;
            }
            return i;
        }

        private int afterSign(int from) {
            var i = from;
            while (i < text.length() && i - from < PADDED && (" \t=>:*".indexOf(text.charAt(i)) >= 0)) {
                i++;
            }
            return i;
        }
    }
}
