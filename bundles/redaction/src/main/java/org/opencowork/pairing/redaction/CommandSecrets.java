package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds passwords that commands take by options of a single letter, which mean other things elsewhere. */
final class CommandSecrets implements Detector {

    private static final int MOST_WORDS = 48;
    private static final Set<String> SHORT = WordList.set("""
            -p -P -pw -xp -w -W -a -A -k -K -t -X -U -u --auth --creds --src-creds --dest-creds /p /rp /pass <<<
            """);
    private static final Set<String> SLASHED = Set.of("/p", "/rp", "/pass", "/password", "/pwd", "/pw");

    @Override
    public int signs() {
        return Signs.COMMAND | Signs.OPTION;
    }

    @Override
    public void find(String text, Findings found) {
        for (var line = 0; line < text.length(); ) {
            var end = line;
            while (end < text.length() && !Chars.isLineEnd(text.charAt(end))) {
                end++;
            }
            var words = Word.all(text, line, end);
            for (var i = 0; i < words.size(); i += MOST_WORDS) {
                inCommand(text, words.subList(i, Math.min(words.size(), i + MOST_WORDS)), found);
            }
            line = end + 1;
        }
    }

    private static void inCommand(String text, List<Word> words, Findings found) {
        for (var i = 0; i < words.size(); i++) {
            var options = CommandOptions.of(name(words.get(i).text()));
            if (!options.isEmpty()) {
                inOptions(text, words.subList(i, words.size()), options, found);
            }
        }
        CommandLogins.find(text, words, found);
        StoredSecrets.find(text, words, found);
        strong(text, words, found);
        PipedSecrets.find(text, words, found);
    }

    /** What looks like a password right behind an option of a single letter that is used for such: {@code -p x}, {@code /p:x}. */
    private static void strong(String text, List<Word> words, Findings found) {
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i).text();
            var value = i + 1 < words.size() ? words.get(i + 1) : words.get(i);
            if (SHORT.contains(word) && !StandIn.isIn(value.text()) && SecretLike.isStrong(afterName(value.text()))) {
                found.add(value.end() - afterName(value.text()).length(), value.end(), StandIn.SECRET);
            }
            var colon = word.indexOf(':');
            if (colon > 1 && SLASHED.contains(word.substring(0, colon).toLowerCase(Locale.ROOT))) {
                slashed(text, words, i, colon, found);
            }
        }
    }

    /** Takes out what stands behind the colon of {@code /p:x}, in quotes or not. */
    private static void slashed(String text, List<Word> words, int i, int colon, Findings found) {
        var word = words.get(i);
        if (colon + 1 < word.text().length()) {
            add(text, word.start() + colon + 1, word.end(), found);
        } else if (i + 1 < words.size() && words.get(i + 1).start() == word.end() + 1 && isQuoteAt(text, word.end())) {
            add(text, words.get(i + 1).start(), end(text, words.get(i + 1)), found);
        }
    }

    private static boolean isQuoteAt(String text, int at) {
        return Chars.isQuote(text.charAt(at));
    }

    /** Returns what stands behind the name of a user: {@code bob:x}, {@code DOMAIN/bob%x}. */
    private static String afterName(String word) {
        var sign = Math.max(word.indexOf(':'), word.indexOf('%'));
        return word.substring(sign + 1);
    }

    static String name(String word) {
        return word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('(')) + 1);
    }

    private static void inOptions(String text, List<Word> words, List<String> options, Findings found) {
        var login = words.size() < 2
                || !words.get(0).text().matches("docker|podman|az")
                || words.get(1).text().equals("login");
        for (var i = 1; i < words.size() && login && "|;&&".indexOf(words.get(i).text()) < 0; i++) {
            var word = words.get(i);
            if (CommandOptions.takes(options, word.text()) && i + 1 < words.size()) {
                var value = words.get(isKind(words, i + 1) ? i + 2 : i + 1);
                if (word.text().charAt(0) == '-' || !HarmlessValues.isWord(value.text())) {
                    add(text, value.start(), end(text, value), found);
                }
            } else if (options.contains(word.text() + ':')
                    && i + 1 < words.size()
                    && words.get(i + 1).text().startsWith("pass:")) {
                add(text, words.get(i + 1).start(), end(text, words.get(i + 1)), found);
            } else if (i + 2 < words.size() && CommandOptions.endsWith(options, word.text())) {
                var last = words.get(words.size() - 1);
                add(text, last.start(), last.end(), found);
            } else if (options.contains(word.text() + '=') && i + 1 < words.size()) {
                cookies(text, words.get(i + 1), found);
            } else {
                loose(text, words.get(i), options, found);
                glued(text, words, i, options, found);
            }
        }
    }

    /** Tells of the digit by which routers say in what form a password behind it is: {@code key 7 x}. */
    private static boolean isKind(List<Word> words, int at) {
        return at + 1 < words.size()
                && words.get(at).text().length() == 1
                && Chars.isDigit(words.get(at).text().charAt(0))
                && words.get(at - 1).text().charAt(0) != '-';
    }

    /** Takes out the values of cookies, which go on to the end of a quotation. */
    private static void cookies(String text, Word word, Findings found) {
        var sign = word.text().indexOf('=') + 1;
        var end = end(text, word);
        if (sign > 0
                && !StandIn.isIn(word.text())
                && !Placeholders.isOpen(word.text(), sign, word.text().length())) {
            found.add(word.start() + sign, end, StandIn.SECRET);
        }
    }

    /** Returns the end of the quotation that the word begins, else its own. */
    static int end(String text, Word word) {
        var quoted = word.start() > 0 && Chars.isQuote(text.charAt(word.start() - 1));
        return quoted ? AssignedValues.quotedEnd(text, word.start(), text.charAt(word.start() - 1)) : word.end();
    }

    /** Takes out what stands anywhere behind its command. */
    private static void loose(String text, Word word, List<String> options, Findings found) {
        var slash = word.text().indexOf('/');
        if (options.contains("{name/}")
                && slash > 0
                && Chars.isLetter(word.text().charAt(0))) {
            var at = word.text().indexOf('@', slash);
            var end = word.start() + (at < 0 ? word.text().length() : at);
            add(text, word.start() + slash + 1, end, found);
        }
        var quoted = options.contains("{quoted}")
                && word.start() > 1
                && text.startsWith(" ", word.start() - 2)
                && isQuoteAt(text, word.start() - 1);
        if (quoted) {
            add(text, word.start(), end(text, word), found);
        }
        if (options.contains("{any}") && SecretLike.mayBe(word.text())) {
            add(text, word.start(), word.end(), found);
        }
    }

    /** Takes out a password right behind its option, {@code -psecret}, in quotes or not. */
    private static void glued(String text, List<Word> words, int i, List<String> options, Findings found) {
        var word = words.get(i);
        for (var option : options) {
            var name = option.substring(0, option.length() - 1);
            if (!option.endsWith("+") || !word.text().startsWith(name)) {
                continue;
            }
            var quoted = word.text().equals(name)
                    && i + 1 < words.size()
                    && words.get(i + 1).start() == word.end() + 1
                    && Chars.isQuote(text.charAt(word.end()));
            if (quoted) {
                add(text, words.get(i + 1).start(), end(text, words.get(i + 1)), found);
            } else if (word.text().length() > name.length() + 2
                    && (!name.equals("-u") || word.text().indexOf(':') > 0)) {
                add(text, word.start() + name.length(), word.end(), found);
            }
        }
    }

    /** The password of {@code user:password}, or the whole of what is no more than one. */
    static void add(String text, int start, int end, Findings found) {
        var colon = sign(text, start, end);
        var from = colon > start ? colon + 1 : start;
        var port = Chars.isDigit(text.charAt(start)) && from > start && end - colon < 6;
        var option = text.charAt(start) == '-' || port;
        if (!option && !StandIn.startsAt(text, from) && !Placeholders.isOpen(text, from, end)) {
            found.add(from, end, StandIn.SECRET);
        }
    }

    /** Returns where the sign is behind the name of a user; -1 if there is none. */
    private static int sign(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (text.charAt(i) == ':' || (text.charAt(i) == ',' && isName(text, start, i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isName(String text, int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Chars.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }
}
