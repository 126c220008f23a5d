package org.opencowork.pairing.redaction;

/** Goes over the calm words of a text, each only once, up to the next word that is not calm. */
final class CalmWords {

    /** How many words behind an option of a command still belong to it. */
    private static final int FAR = 6;

    private final Cutting cutting;
    private final String text;
    private final char[] chars;
    private final boolean complete;
    private int alertWord = -1;
    private int beforeAlert;

    CalmWords(Cutting cutting, String text, char[] chars, boolean complete) {
        this.cutting = cutting;
        this.text = text;
        this.chars = chars;
        this.complete = complete;
    }

    /** Returns where the word begins that is not calm, or is not known to be, as {@link #end} has last found it. */
    int next() {
        return alertWord;
    }

    /**
     * Returns where the last word begins before the first that is not calm, or not known to be: a detector may look
     * back at it, but not beyond the line; at the words of a heading, and at those behind an option, it may look from
     * the first one on.
     */
    int end(int start, boolean lineStart) {
        if (start <= alertWord) {
            return Math.max(start, beforeAlert);
        }
        var last = start;
        var title = lineStart ? titleWords(start) : 0;
        var digits = 0;
        var firstGroup = start;
        var options = -1;
        for (var at = start; at < text.length(); ) {
            if (Chars.isSpace(chars[at]) && chars[at] != Chars.ESCAPE) {
                at++;
                last = chars[at - 1] == '\n' ? at : last;
                if (last == at) {
                    if (beginsAnew(at)) {
                        return at;
                    }
                    title = titleWords(at);
                    options = -1;
                }
            } else {
                var word = cutting.words().at(chars, at);
                var wordEnd = Words.end(word);
                firstGroup = digits == 0 ? at : firstGroup;
                digits = Words.digits(word, at) == 0 ? 0 : digits + Words.digits(word, at);
                if (Words.signs(word) != Signs.NONE
                        || digits >= Cutting.FEWEST_DIGITS
                        || (wordEnd == text.length() && !complete)) {
                    alertWord = digits >= Cutting.FEWEST_DIGITS ? firstGroup : at;
                    beforeAlert = Math.min(last, alertWord);
                    return beforeAlert;
                }
                title--;
                options = (Words.allSigns(word) & Signs.OPTION) != 0 ? FAR : options - 1;
                if (title < 0 && wordEnd > at + 1 && digits <= wordEnd - at && options < 0) {
                    last = at;
                }
                at = wordEnd;
            }
        }
        alertWord = text.length();
        beforeAlert = complete ? text.length() : last;
        return beforeAlert;
    }

    /** Returns how many words belong together at the beginning of a line that may be a heading. */
    private int titleWords(int at) {
        return at < text.length() && "#*_>`".indexOf(chars[at]) >= 0 ? LoneValues.MOST_WORDS + 1 : 0;
    }

    /** Tells whether more than words may begin with the line at the position. */
    private boolean beginsAnew(int at) {
        return cutting.bodyAt(text, at, complete) != Blocks.Answer.NO
                || Columns.begin(text, at, complete) != Blocks.Answer.NO;
    }
}
