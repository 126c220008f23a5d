package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/**
 * A value behind a name that tells.
 *
 * @param header whether it goes on to the end of its line, whatever stands in it
 * @param strict whether code is to be told from secrets, too
 * @param line whether the name begins its line, so that the value may consist of several words
 */
record NamedValue(String text, String name, boolean header, boolean strict, boolean line) {

    /** What tags of YAML are named for that take a value from elsewhere: {@code !Ref}, {@code !vault_ref}. */
    private static final Set<String> REFERRING = WordList.set("ref reference att import sub env secret include lookup");

    /** Adds the value that begins at the position, quoted or not, unless it is harmless; returns its end. */
    int find(int from, Findings found) {
        var i = afterMarks(from);
        while (i < text.length() && text.charAt(i) == '\\') {
            i++;
        }
        if (i >= text.length() || (i > from && text.charAt(i - 1) == '\\' && !Chars.isQuote(text.charAt(i)))) {
            return from;
        }
        if (ListedLiterals.beginsAt(text, i)) {
            return ListedLiterals.find(text, i, name, found);
        }
        if (MappedCookies.beginAt(text, i, name)) {
            return MappedCookies.find(text, i, found);
        }
        i = NestedValues.at(text, DecodeCalls.quote(text, i));
        var open = text.charAt(i);
        var inside = OtherQuotes.open(text, i);
        var quoted = Chars.isQuote(open) || inside > i;
        var start = inside > i ? inside : quoted ? i + 1 : i;
        if (StandIn.startsAt(text, start) || isObject(open, start) || (!quoted && "]})".indexOf(open) >= 0)) {
            return start;
        }
        if (!quoted && isSaid(start)) {
            return start;
        }
        var end = end(start, quoted, open);
        if (end > start && !isHarmless(start, end, quoted)) {
            found.add(start, end, StandIn.SECRET);
        }
        return Math.max(end, from);
    }

    /** Tells of an object in JSON as a sentence quotes it, whose names tell for themselves. */
    private boolean isObject(char open, int start) {
        return open == '`' && (text.startsWith("{\"", start) || text.startsWith("[{\"", start));
    }

    /** Returns where the value begins after the letters by which programs say what kind of text it is, and a tag of YAML. */
    private int afterMarks(int from) {
        var i = from;
        while (i < text.length() && i - from < 2 && "fFbBrRuULnNeE@$".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i > from && i < text.length() && Chars.isQuote(text.charAt(i))) {
            return i;
        }
        if (from + 1 >= text.length()
                || "!&".indexOf(text.charAt(from)) < 0
                || !Chars.isLetter(text.charAt(from + 1))) {
            return from;
        }
        var space = text.indexOf(' ', from);
        var tag = space > from
                && space - from < 24
                && text.substring(from + 1, space).chars().allMatch(c -> Chars.isWord((char) c));
        return tag && !isReference(from, space) ? space + 1 : from;
    }

    /** Tells of a tag by which a value is taken from elsewhere. */
    private boolean isReference(int from, int space) {
        return Identifier.words(text.substring(from, space)).stream().anyMatch(REFERRING::contains);
    }

    private int end(int start, boolean quoted, char open) {
        if (!quoted) {
            return bareEnd(start);
        }
        var end = Chars.isQuote(open) && OtherQuotes.open(text, start - 3) < start
                ? AssignedValues.quotedEnd(text, start, open)
                : OtherQuotes.end(text, start);
        return name.toLowerCase(Locale.ROOT).endsWith("cookie") ? Headers.beforeAttributes(text, start, end) : end;
    }

    private int bareEnd(int start) {
        var word =
                header && NamedSecrets.isPhrase(name) ? Lines.indexOf(text, " (", start, Lines.end(text, start)) : -1;
        if (word > 0 && SecretLike.isSecretLike(text.substring(start, word)) && text.indexOf(' ', start) == word) {
            // What is added in brackets is no part of a phrase of one word.
            return word;
        }
        return header
                ? Headers.secretEnd(text, name, start, !strict)
                : AssignedValues.phraseEnd(text, start, AssignedValues.bareEnd(text, start), line);
    }

    private boolean isHarmless(int start, int end, boolean quoted) {
        if (header && !quoted && (HarmlessValues.isWord(text.substring(start, end)) || isDescription(start, end))) {
            return true;
        }
        if (!quoted && end - start <= 2 && "|>".indexOf(text.charAt(start)) >= 0) {
            // The text follows on the lines below.
            return true;
        }
        if (quoted && HarmlessFields.isOne(text, start, end)) {
            return true;
        }
        if (SecretReferences.isOne(name, text.substring(start, end))) {
            return true;
        }
        if (!quoted && NamedArguments.isOne(text, start, end, name)) {
            return true;
        }
        var said = !quoted && strict && (isReferenceAt(start) || HarmlessSayings.isOne(text, start, end, name));
        var counts = SecretNames.mayCount(name)
                || SecretNames.isCounted(name)
                || name.equalsIgnoreCase("pass")
                || (name.indexOf(' ') < 0 && !SecretNames.mayBeNumber(name, "0"));
        return said || HarmlessValues.isHarmless(text, start, end, quoted || header, strict, counts);
    }

    /** Tells of a sentence, another name or a map behind the name; secrets of several words may well begin like one. */
    private boolean isSaid(int start) {
        var phrase = header && NamedSecrets.isPhrase(name);
        return !phrase
                && strict
                && (HarmlessSayings.isProse(text, start)
                        || HarmlessSayings.isName(text, start)
                        || (header && Headers.isMap(text, start)));
    }

    /** Tells of small words in the place of what authorizes: "role based". */
    private boolean isDescription(int start, int end) {
        var space = Lines.indexOf(text, " ", start, end);
        return space > start
                && name.toLowerCase(Locale.ROOT).endsWith("authorization")
                && !Headers.isScheme(text.substring(start, space))
                && text.substring(start, end).chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == ' ');
    }

    private boolean isReferenceAt(int start) {
        var space = text.indexOf(' ', start);
        return text.charAt(start) == '!' && space > start && space - start < 24 && isReference(start, space);
    }
}
