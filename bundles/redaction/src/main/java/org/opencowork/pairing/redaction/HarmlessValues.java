package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows of values behind a telling name that tell nothing: words of programs and people, code, counts. */
final class HarmlessValues {

    private static final int LONGEST = 64;
    private static final int LONGEST_NOTHING = 9;
    private static final Set<String> HARMLESS = WordList.set("""
            string str number boolean bool int integer any unknown object null nil none undefined true false
            required optional invalid missing expired empty hidden redacted await new function this self
            const let var return the a an is not must should may cannot and or for your used default ok
            valid see no yes was are to in of has uint8array buffer token password secret option type
            minimum present absent enabled disabled granted denied done write read pass passed set unset found supported
            malformed revoked rotated masked rejected accepted refreshed issued signed verified generated created updated deleted added removed unchanged active inactive shift
            all any some prompt stored hashed short-lived long-lived erforderlich requerida requerido obligatoire requis
            obbligatorio richiesta wymagane vereist valor valeur wert pflichtfeld
            obligatoria obligatorio opcional facultatif obbligatoria verplicht process it if when bytes list map text inherit include same-origin omit at on by with from as per still
            """);
    private static final Set<String> QUOTED_HARMLESS = WordList.set("""
            string required include omit same-origin optional number text password
            """);
    private static final Set<String> MEANT =
            WordList.set("pass password passwd key token secret value string name file path text arg str pw pwd");
    /** What a sentence calls an option that it names. */
    private static final Set<String> OPTIONS = Set.of("option", "flag", "parameter", "argument", "switch");

    private static final Set<String> NOTHING = WordList.set("null none nil undefined true false on off yes no ~");
    /** What programs keep settings and input in. */
    private static final Set<String> HOLDERS = WordList.set("""
            settings self this request req args config os process user env opts options params response res data ctx
            event props state credentials secrets
            """);

    private HarmlessValues() {}

    /** Tells of a word that says something about a secret, or how it is declared. */
    static boolean isWord(String value) {
        return HARMLESS.contains(word(value));
    }

    /** Tells of a word that stands for the value of an option where options are explained: {@code --password PASS}. */
    static boolean isMeant(String value) {
        var word = word(value);
        var name = value.equals(value.toUpperCase(Locale.ROOT)) && MEANT.contains(word);
        return name || word.equals("string") || word.equals("text") || OPTIONS.contains(word);
    }

    /** Tells of at most two digits. */
    static boolean isSmallNumber(String value) {
        return value.length() <= 2 && value.chars().allMatch(c -> Chars.isDigit((char) c));
    }

    /**
     * Tells whether what is assigned to a telling name tells nothing.
     *
     * @param strict code is to be told from secrets, too
     * @param mayCount a number may be how many there are
     */
    static boolean isHarmless(String text, int start, int end, boolean quoted, boolean strict, boolean mayCount) {
        if (Placeholders.isPlaceholder(text, start, end) || Versions.isOne(text, start, end)) {
            return true;
        }
        if (quoted) {
            return end - start == 1
                    || isNothing(text.substring(start, end))
                    || QUOTED_HARMLESS.contains(word(text.substring(start, endOfFirst(text, start, end))));
        }
        var value = text.substring(start, end);
        if (isNothing(value) || isHeld(value) || isPicked(text, start, end)) {
            return true;
        }
        if ((strict && (isSmallNumber(value) || OrdinaryWords.isMeasure(value))) || isConstant(value)) {
            return true;
        }
        return (mayCount && (isCount(value) || isTally(value)))
                || (strict && ((isCode(value) && (mayCount || !endsSentence(value))) || isWord(value)));
    }

    /** Tells of a switch, and of what is not there. */
    static boolean isNothing(String value) {
        return value.length() <= LONGEST_NOTHING && NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Tells of a number, perhaps of thousands or millions: {@code 12.4k}. */
    private static boolean isCount(String value) {
        var end = value.length() > 1 && "kKmM".indexOf(value.charAt(value.length() - 1)) >= 0
                ? value.length() - 1
                : value.length();
        return value.substring(0, end).chars().allMatch(c -> Chars.isDigit((char) c) || c == '.');
    }

    /** Tells of counts of several kinds: {@code input=41 output=7}. */
    private static boolean isTally(String value) {
        for (var count : value.split(" ", -1)) {
            var sign = count.indexOf('=');
            if (sign < 1 || sign + 1 == count.length() || !isCount(count.substring(sign + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Tells of what a program picks by its name, in quotes: {@code attrs["password"]}. */
    private static boolean isPicked(String text, int start, int end) {
        var open = end - 1;
        var picks = open > start && text.charAt(open) == '[' && end < text.length() && Chars.isQuote(text.charAt(end));
        for (var i = start; picks && i < open; i++) {
            picks = Chars.isWord(text.charAt(i)) || text.charAt(i) == '.' || text.charAt(i) == '$';
        }
        return picks;
    }

    /** Tells of what a program takes from where it keeps it: {@code settings.API_KEY}, {@code $request->token()}. */
    private static boolean isHeld(String value) {
        var name = value.startsWith("$") ? 1 : 0;
        var end = name;
        while (end < value.length() && Chars.isWord(value.charAt(end))) {
            end++;
        }
        if (end == name || end == value.length()) {
            return false;
        }
        var reaches = value.startsWith("::", end) || value.startsWith("->", end);
        var held = HOLDERS.contains(value.substring(name, end)) && ".[".indexOf(value.charAt(end)) >= 0;
        return (reaches || held || value.startsWith("$_")) && value.length() < LONGEST;
    }

    /** Tells of a constant, or a variable, that is itself called like a secret: {@code api_key=API_KEY}. */
    static boolean isConstant(String value) {
        return value.indexOf('_') > 0
                && value.chars().allMatch(c -> c == '_' || (c >= 'A' && c <= 'Z'))
                && SecretNames.isSecret(value);
    }

    private static int endOfFirst(String text, int start, int end) {
        var bar = text.indexOf('|', start);
        return bar < 0 || bar > end ? end : bar;
    }

    private static String word(String value) {
        var end = value.length();
        while (end > 0 && !Chars.isAlphanumeric(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Tells of a single word with a full stop, which a password may be, though no token; "changed." says something of it. */
    private static boolean endsSentence(String value) {
        return value.indexOf('.') == value.length() - 1 && !value.endsWith("ed.");
    }

    /** Tells of the sign in {@code System.fetch_env!("KEY")} by which a function says that it may fail. */
    private static boolean isBang(String value, int at) {
        return value.startsWith("!(", at) && value.lastIndexOf('.', at) > 0;
    }

    /** Tells of an expression that fetches a value: {@code getToken()}, {@code process.env.KEY}, {@code os.environ[…]}. */
    private static boolean isCode(String value) {
        var i = 0;
        while (i < value.length() && (Chars.isWord(value.charAt(i)) || value.charAt(i) == '.')) {
            i++;
        }
        var member =
                i == value.length() && value.indexOf('.') > 0 && value.chars().noneMatch(c -> Chars.isDigit((char) c));
        var call = member
                || (i > 0
                        && i < value.length()
                        && (value.charAt(i) == '(' || value.charAt(i) == '[' || isBang(value, i)));
        return (call
                        || value.startsWith("process.env.")
                        || value.startsWith("[")
                        || value.startsWith("{")
                        || value.startsWith("("))
                && value.length() < LONGEST;
    }
}
