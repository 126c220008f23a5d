package org.opencowork.pairing.redaction;

import org.opencowork.pairing.redaction.KnownWords.KnownWord;

/** Finds values that look random beside a word that says so: "the password is x8Kq…", {@code login ada password …}. */
final class TellingWords implements Detector {

    private static final int REACH = 4;
    /** The most words between the beginning of an entry of netrc and its password. */
    private static final int LINE = 6;

    /** The most words from one for "code" to what the code is for. */
    private static final int OF_CODE = 2;

    /** The most words between a telling word and one that leads to its value. */
    private static final int FAR = 10;

    private static final KnownWord NO_WORD = new KnownWord("", "", 0);

    /** What a word may end with that is no part of it; a dash or an arrow alone is no word. */
    private static final String ENDS = ".!?:*-_>#→⇒—–";

    private static final String GAPS = "\"`()[]{},;|=&?<>“”„«»‘’「」『』";

    private static final boolean[] GAP = Chars.table(c -> c <= ' ' || GAPS.indexOf(c) >= 0);

    @Override
    public int signs() {
        return Signs.TELLING | Signs.WIDE;
    }

    @Override
    public void find(String text, Findings found) {
        new Walk(text, found).go();
    }

    /** One pass over a text. */
    private static final class Walk {

        private final String text;
        private final Findings found;
        private int since = REACH + 1;
        private int weak = REACH + 1;
        private int numbered = REACH + 1;
        private int login = LINE + 1;
        private int machine = LINE + 1;
        private int told = FAR + 1;
        private int coded = OF_CODE + 1;
        private boolean literal;
        /** Whether the word that told is the name of a field. */
        private boolean field;

        private KnownWord last = NO_WORD;
        /** Where the last word begins and ends that is more than a link. */
        private int candidate;

        private int candidateEnd;

        Walk(String text, Findings found) {
            this.text = text;
            this.found = found;
        }

        void go() {
            for (var i = 0; i < text.length(); ) {
                var start = wordStart(text, i);
                var end = StandIn.endAt(text, start);
                if (end > start) {
                    // It stood for any number of words, so that nothing can be said of those behind it.
                    since = REACH + 1;
                    weak = REACH + 1;
                    numbered = REACH + 1;
                    login = LINE + 1;
                    machine = LINE + 1;
                    told = FAR + 1;
                    literal = false;
                    candidate = end;
                    candidateEnd = end;
                } else {
                    end = wordEnd(text, start);
                    word(start, end);
                }
                i = end;
            }
        }

        private void word(int start, int end) {
            var to = end;
            while (to > start && ENDS.indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
            var from = start;
            while (from < to && "*-_.#→⇒—–".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            if (from >= to) {
                return;
            }
            var word = KnownWords.of(text, from, to);
            var name = isFieldName(to);
            if (field && name) {
                // The value of the field before has come, and this is the next one.
                since = REACH + 1;
                weak = REACH + 1;
                numbered = REACH + 1;
            }
            if (looksSecret(word, from, to) && !WordsInCode.isOne(text, from, to)) {
                found.add(from, literal ? quotationEnd(from, to) : to, StandIn.SECRET);
            }
            if (!isAside(word.text(), from, to)) {
                tell(word, to);
            }
            follow(word, from, to);
            field = told == 0 ? name && !isOpened(to) : field;
        }

        /** Tells of the name of a field in JSON, in a text within another or not. */
        private boolean isFieldName(int to) {
            var quote = Lines.after(text, to, "\\");
            return text.startsWith("\":", quote);
        }

        private boolean looksSecret(KnownWord word, int from, int to) {
            return (literal && !(login < machine && HarmlessValues.isWord(word.text())))
                    || (since <= REACH && SecretLike.isSecretLike(word.text()))
                    || (since == 1
                            && (SecretLike.isLikelySecret(word.text())
                                    || ChosenWords.isOne(text, from, to, last.lower())))
                    || (since <= REACH && last.lower().equals("/") && ChosenWords.isNumbered(word.text()))
                    || (weak <= REACH && (SecretLike.isRandom(word.text()) || SecretLike.isStrong(word.text())))
                    || (numbered <= REACH && SecretLike.isNumber(word.text()));
        }

        /** Tells of an object or a list as the value of the field. */
        private boolean isOpened(int to) {
            var value = Lines.after(text, to, "\\\": ");
            return value < text.length() && "{[".indexOf(text.charAt(value)) >= 0;
        }

        /** Returns the end of the quotation that the word begins, else its own. */
        private int quotationEnd(int from, int to) {
            var quoted = from > 0 && Chars.isQuote(text.charAt(from - 1));
            if (quoted) {
                return Math.max(to, AssignedValues.quotedEnd(text, from, text.charAt(from - 1)));
            }
            // In a text within another the next line follows at once.
            var feed = Lines.indexOf(text, "\\n", from, to);
            return feed > from ? Lines.before(text, from, feed, "\\") : to;
        }

        /** Tells of the name of an encoding in brackets between a telling word and its value. */
        private boolean isAside(String word, int from, int to) {
            return from > 0
                    && text.charAt(from - 1) == '('
                    && text.startsWith(")", to)
                    && OrdinaryWords.isTechnical(word);
        }

        /** Takes out a value that stands before its telling word: "use x8Kq… as the password", "x8Kq… (password)". */
        private void follow(KnownWord word, int from, int to) {
            if (since == 1
                    && told == 0
                    && isLinked(from)
                    && LeadingWords.mayLead(text.substring(candidate, candidateEnd))) {
                found.add(candidate, candidateEnd, StandIn.SECRET);
            }
            if (word.is(KnownWords.WORDY) && !word.is(KnownWords.LINK)) {
                candidate = from;
                candidateEnd = to;
            }
        }

        private boolean isLinked(int from) {
            var behind = candidateEnd;
            while (behind < from && " \"'`),;=".indexOf(text.charAt(behind)) >= 0) {
                behind++;
            }
            return text.startsWith("as ", behind)
                    || text.startsWith("is ", behind)
                    || text.startsWith("the ", behind)
                    || (behind > candidateEnd && text.startsWith("(", behind))
                    || text.startsWith("//", behind);
        }

        private void tell(KnownWord word, int end) {
            var lower = word.lower();
            machine = lower.equals("machine") ? 0 : machine + 1;
            login = lower.equals("login") ? 0 : login + 1;
            literal = isLiteral(word, end) || QuotedSettings.isBefore(text, lower, last.lower(), end);
            coded = word.is(KnownWords.CODE) ? 0 : coded + 1;
            var owned = (word.is(KnownWords.CODE) && last.is(KnownWords.CODE_OWNER))
                    || (word.is(KnownWords.CODE_PURPOSE) && coded <= OF_CODE);
            var key = word.is(KnownWords.KEY) && SecretNames.isSecret(last.lower() + " " + lower);
            var called = word.is(KnownWords.CALL) && text.startsWith("(", end);
            var tells = word.is(KnownWords.TELLS) || owned || key || called;
            told = tells ? 0 : told + 1;
            var assigned = tells && text.startsWith("=", end) && end + 1 < text.length() && text.charAt(end + 1) > ' ';
            since = assigned ? REACH : tells || (told <= FAR && LeadingWords.leads(lower, told)) ? 1 : since + 1;
            var open = lower.equals("key") && AssignedNames.OPEN_KEYS.contains(last.lower());
            weak = since == 1 || (word.is(KnownWords.KEYS) && !open) ? 1 : weak + 1;
            numbered = owned || word.is(KnownWords.NUMBERED) ? 1 : numbered + 1;
            AnnouncedValues.find(text, lower, end, told, found);
            last = word;
        }

        /** Tells whether what follows the word is a password whatever it looks like. */
        private boolean isLiteral(KnownWord word, int end) {
            return switch (word.lower()) {
                case "password" ->
                    (login == 2 && !last.is(KnownWords.BETWEEN))
                            || (machine <= LINE && login <= LINE)
                            || (word.text().equals("PASSWORD")
                                    && (text.startsWith(" '", end) || text.startsWith("('", end)));
                case "account" -> machine <= LINE && login <= LINE;
                case "by" -> last.lower().equals("identified");
                default -> false;
            };
        }
    }

    private static int wordStart(String text, int from) {
        var i = from;
        while (i < text.length() && isGap(text, i) && StandIn.endAt(text, i) == i) {
            i++;
        }
        return i;
    }

    private static int wordEnd(String text, int from) {
        var i = from;
        while (i < text.length() && !isGap(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isGap(String text, int at) {
        var c = text.charAt(at);
        var apostrophe = c == '\''
                && at > 0
                && at + 1 < text.length()
                && Chars.isLetter(text.charAt(at - 1))
                && Chars.isLetter(text.charAt(at + 1));
        return c == '\'' ? !apostrophe : isGap(c);
    }

    private static boolean isGap(char c) {
        return c < 128 ? GAP[c] : GAPS.indexOf(c) >= 0;
    }
}
