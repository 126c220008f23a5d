package org.opencowork.pairing.redaction;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells calm words from those that a detector has to look at.
 *
 * <p>A word is calm if it holds no sign that paths, URLs and assignments are built of, nothing that tells of a secret,
 * and is not long and mixed as keys are. {@link WordParts} tells.
 */
final class Words {

    /** Parts of words that tell of secrets; more than need be, as a word that is not calm is merely looked at. */
    private static final List<String> TELLING = WordList.list("""
            pass pwd secret token key auth cred bearer basic cookie login machine private begin otp jwt dsn
            clave chave senha kennwort contrase haslo parola salasana wachtwoord geheim mnemonic phrase signature
            csrf xsrf community verific security mfa pin code pw identified
            hmac fernet encrypt getconn mysqli login wifi wlan decrypt unlock salt heslo jelsz jeton
            lozink zapork geslo sandi psk katalal parol sifr adgangs kodeord slaptaz pasahitz nenosiri
            chiav sleutel klucz nyckel zugangsd anmelded identifiant ksecvalue codig codic kod weryfik koodi
            """);

    private static final int SPACE = 1 << 18;
    private static final int LOWER = 1 << 19;
    private static final int UPPER = 1 << 20;
    private static final int DIGIT = 1 << 21;
    private static final int JOINT = 1 << 22;
    private static final int OTHER = 1 << 23;
    /** Where a letter's column in the table of parts begins. */
    private static final int COLUMN = 24;

    private static final int KEY_LENGTH = 14;
    private static final int PASSWORD_LENGTH = 8;
    private static final int MIXED = LOWER | UPPER | DIGIT;
    private static final int LONG = 32;

    private static final int[] CLASSES = classes();

    private static volatile @Nullable Words latest;

    private final List<String> names;
    /** As {@link WordParts#table} has it. */
    private final int[] parts;

    private Words(List<String> names) {
        this.names = List.copyOf(names);
        var users = names.stream().map(Words::letters).filter(name -> name.length() > 1);
        var parts = new WordParts();
        TELLING.forEach(word -> parts.add(word, Signs.TELLING));
        McpLines.SUBJECTS.forEach(word -> parts.add(word, Signs.TELLING | Signs.MCP));
        CommandNames.ALL.forEach(name -> parts.add(start(name), Signs.COMMAND));
        users.forEach(name -> parts.add(name, Signs.USER));
        this.parts = parts.table();
    }

    /** Returns one for which these names, too, are not calm. */
    static Words withNames(List<String> names) {
        var known = latest;
        if (known == null || !known.names.equals(names)) {
            known = new Words(names);
            latest = known;
        }
        return known;
    }

    /** Tells whether a word that holds one of these names always has {@link Signs#USER}. */
    static boolean tellOf(List<String> names) {
        return names.stream().noneMatch(name -> letters(name).length() < 2);
    }

    /** Returns what a command's name begins with, which is enough to have it looked at. */
    private static String start(String command) {
        var end = 0;
        while (end < command.length() && Chars.isAlphanumeric(command.charAt(end))) {
            end++;
        }
        return command.substring(0, end);
    }

    /** Returns the letters that a name begins with, which are enough to have it looked at. */
    private static String letters(String name) {
        var end = 0;
        while (end < name.length() && Chars.isLetter(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /** Looks at the word at the position; {@link #end} and {@link #signs} read what is returned. */
    long at(char[] text, int start) {
        var next = parts;
        var seen = 0;
        var state = 0;
        var i = start;
        for (; i < text.length; i++) {
            var c = text[i];
            var kind = c < 128 ? CLASSES[c] : beyond(c);
            if (kind == SPACE) {
                break;
            }
            state = next[state + (kind >>> COLUMN)];
            seen |= kind | next[state + WordParts.TOLD];
        }
        var signs = seen & Signs.ANY;
        if (signs == Signs.NONE && WordShapes.isGroup(text, start, i)) {
            return (long) i << 32 | Signs.GROUP;
        }
        if ((signs & (Signs.COMMAND | Signs.LESS)) != 0) {
            var command = CommandNames.isOne(text, start, i) ? Signs.COMMAND : Signs.NONE;
            signs = (signs & ~Signs.COMMAND) | command;
        }
        if (i > start + 1 && WordShapes.isOption(text, start, i)) {
            signs |= Signs.OPTION;
        }
        if (i - start >= PASSWORD_LENGTH && isLikeKey(text, start, i, seen)) {
            signs |= Signs.KEY;
        }
        if (i > start && text[start] == '"' && WordShapes.opensQuote(text, start, i)) {
            signs |= Signs.QUOTE;
        }
        return (long) i << 32 | signs;
    }

    private static int beyond(char c) {
        return (Character.isLetter(c) ? Signs.WIDE : OTHER) | (Chars.folded(c) == c ? 0 : Signs.ESCAPE);
    }

    /** Returns the {@link Signs} of all words of the text. */
    int in(String text) {
        var chars = text.toCharArray();
        return in(chars, 0, chars.length);
    }

    /** Returns the {@link Signs} of all words that begin in the range. */
    int in(char[] text, int from, int to) {
        var found = Signs.NONE;
        for (var at = from; at < to; ) {
            var word = at(text, at);
            found |= allSigns(word);
            at = end(word) + 1;
        }
        return found;
    }

    /** Returns where the word ends. */
    static int end(long word) {
        return (int) (word >> 32);
    }

    /** Returns the {@link Signs} in the word; none if it is calm. */
    static int signs(long word) {
        return (int) word & Signs.ANY;
    }

    /** Returns also those that a calm word may bear. */
    static int allSigns(long word) {
        return (int) word;
    }

    /** Returns how many digits the word is a group of; 0 if it is none. */
    static int digits(long word, int start) {
        return ((int) word & Signs.GROUP) == 0 ? 0 : end(word) - start;
    }

    private static boolean isLikeKey(char[] text, int start, int end, int seen) {
        var length = end - start;
        // Small words joined by dashes and constants are no keys.
        var letters = (seen & UPPER) != 0 && (seen & (LOWER | JOINT)) != JOINT;
        var mixed = (seen & MIXED) == MIXED || (length >= KEY_LENGTH && (letters || (seen & DIGIT) != 0));
        return length >= LONG + 4 || (mixed && !RuntimeIds.isOne(text, start, end));
    }

    private static int[] classes() {
        var table = new int[128];
        Arrays.fill(table, OTHER);
        Arrays.fill(table, 0, ' ' + 1, SPACE);
        table[Chars.ESCAPE] = OTHER | Signs.ESCAPE;
        for (var c = 'a'; c <= 'z'; c++) {
            table[c] = LOWER | WordParts.column(c) << COLUMN;
            table[Character.toUpperCase(c)] = UPPER | WordParts.column(c) << COLUMN;
        }
        for (var c = '0'; c <= '9'; c++) {
            table[c] = DIGIT | WordParts.column(c) << COLUMN;
        }
        table['_'] = JOINT;
        table['-'] = JOINT;
        table['/'] = Signs.SLASH;
        table['\\'] = Signs.SLASH | Signs.ESCAPE;
        table['%'] = Signs.ESCAPE;
        table['&'] = Signs.ESCAPE;
        table['~'] = Signs.TILDE;
        table['$'] = Signs.DOLLAR;
        table['='] = Signs.EQUALS;
        table[':'] = Signs.COLON;
        table['@'] = Signs.AT;
        table['<'] = Signs.LESS;
        table['{'] = Signs.BRACE;
        return table;
    }
}
