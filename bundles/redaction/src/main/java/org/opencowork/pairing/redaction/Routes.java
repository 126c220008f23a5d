package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Tells the routes of web APIs and applications from paths, by their names and by what calls them. */
final class Routes {

    /** First names that begin no path. */
    private static final Set<String> FIRST = WordList.set("""
            api apis rest graphql rpc oauth oauth2 auth login logout signin signup health healthz ready readyz livez
            metrics status webhook webhooks callback swagger openapi static assets images img css js event events global
            .well-known wp-json wp-admin wp-content r u trpc _next _nuxt admin dashboard me v
            """);
    /** First names that begin a route, unless the rest looks like files. */
    private static final Set<String> AMBIGUOUS = WordList.set("""
            users user accounts account session sessions orders order products product items posts comments search docs
            message messages permission permissions question questions config providers project projects sync agents
            agent mcp tui pty chat models repos orgs pulls issues settings profile customers invoices payments
            notifications teams groups token tokens articles blog blogs pages books pets store shop cart checkout
            categories tags uploads download downloads files roles reports jobs tasks todos events feed public stats
            tenants organizations members clients contacts tickets reviews subscriptions plans albums photos videos
            movies songs
            """);

    private static final Set<String> FOLDERS = WordList.set("""
            src lib bin target build dist node_modules .git .ssh .config .env .aws .cache venv .venv vendor
            """);
    private static final Set<String> FILES = WordList.set("""
            rs py java kt ts tsx jsx go c cc cpp h hpp rb php cs swift scala txt md log pem key env yml yaml toml sh bat
            db sqlite sqlite3 csv tsv pdf doc docx xls xlsx zip tar gz tgz jar war class so o a exe dll ini conf cfg
            properties lock bak tmp sql ipynb gradle crt cer p12 pfx jks kdbx bin iso img parquet pt onnx gguf
            """);
    private static final Set<String> CALLERS = WordList.set("""
            get post put patch delete head options fetch route navigate redirect push replace handlefunc handle mount
            request getmapping postmapping putmapping deletemapping patchmapping requestmapping href action to url path
            endpoint uri router location link goto visit mapget mappost mapput mapdelete pathname baseurl basepath
            permitall antmatchers requestmatchers
            """);
    private static final Set<String> PAGES =
            WordList.set("page route endpoint endpunkt seite página pagina pagine страница");
    private static final int LONGEST_PAGE = 10;
    private static final String FLAGS = "gimsuy";

    private Routes() {}

    /** Tells whether what begins at the slash, with the name, is a route or another thing that only looks like a path. */
    static boolean isOne(String text, int at, int name, String first) {
        var lower = first.toLowerCase(Locale.ROOT);
        if (FIRST.contains(lower) || isVersion(lower)) {
            return true;
        }
        if (isTemplate(text, name) || isQuery(text, name) || isExpression(text, at, name, first)) {
            return true;
        }
        var files = isOfFiles(text, name);
        return !files && (AMBIGUOUS.contains(lower) || isNumber(lower) || isCalled(text, at) || isPage(text, at));
    }

    /** Tells of what a sentence calls a page: "the page /account/password". */
    private static boolean isPage(String text, int at) {
        var end = at - 1;
        var start = end;
        while (start > 0 && end - start < LONGEST_PAGE && Chars.isWord(text.charAt(start - 1))) {
            start--;
        }
        return start < end
                && text.charAt(end) == ' '
                && PAGES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Tells of a text that is a route of an API as a whole, which names no file. */
    static boolean isApi(String text) {
        if (!text.startsWith("/api/") && !text.startsWith("/v1/")) {
            return false;
        }
        return !isOfFiles(text, 1);
    }

    private static boolean isVersion(String name) {
        return name.length() <= 3 && name.length() >= 2 && name.charAt(0) == 'v' && Chars.isDigit(name.charAt(1));
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(c -> Chars.isDigit((char) c));
    }

    /** Tells of parts that are filled in: {@code /users/{id}}, {@code /users/:id}. */
    private static boolean isTemplate(String text, int name) {
        for (var i = name; i < Math.min(text.length(), name + 128) && !ends(text.charAt(i)); i++) {
            if (text.charAt(i) == '/' && i + 2 < text.length()) {
                var next = text.charAt(i + 1);
                var last = text.charAt(i + 2);
                if ((next == ':' || next == '{' || next == '[') && Chars.isLetter(last)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells of a part of a document, as XPath names it: {@code /shop/book[price>35]/title}, {@code /html/body/div[2]}. */
    private static boolean isQuery(String text, int name) {
        for (var i = name + 1; i < Math.min(text.length(), name + 128) && text.charAt(i) > ' '; i++) {
            if (text.charAt(i) == '[' && Chars.isWord(text.charAt(i - 1))) {
                return isPredicate(text, i + 1);
            }
        }
        return false;
    }

    private static boolean isPredicate(String text, int from) {
        var compares = text.startsWith("@", from);
        var i = from;
        for (; i < Math.min(text.length(), from + 64) && text.charAt(i) != ']'; i++) {
            compares |= "=<>(".indexOf(text.charAt(i)) >= 0;
        }
        var closed = text.startsWith("]", i);
        var ended = i + 1 >= text.length() || "/ \"'`),[".indexOf(text.charAt(i + 1)) >= 0;
        return closed && ended && i > from && (compares || isNumber(text.substring(from, i)));
    }

    /** Tells of a regular expression with its flags, such as {@code /foo/g}. */
    private static boolean isExpression(String text, int at, int name, String first) {
        var flags = name + first.length() + 1;
        var end = PosixPaths.nameEnd(text, flags);
        if (end - flags > 3 || text.charAt(at) != '/' || Separators.slash(text, end) > 0) {
            return false;
        }
        for (var i = flags; i < end; i++) {
            if (FLAGS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return end > flags;
    }

    /** Tells whether a name on the way is that of a folder of sources, or the last one has the ending of a file. */
    private static boolean isOfFiles(String text, int name) {
        var start = name;
        var end = PosixPaths.nameEnd(text, start);
        for (var slash = Separators.slash(text, end); slash > 0; slash = Separators.slash(text, end)) {
            if (FOLDERS.contains(text.substring(start, end))) {
                return true;
            }
            start = end + slash;
            end = PosixPaths.nameEnd(text, start);
            if (end == start) {
                return false;
            }
        }
        var last = text.substring(start, end);
        return FOLDERS.contains(last) || isFile(last);
    }

    /** Tells of a name with the ending of a file, perhaps at the end of a sentence. */
    static boolean isFile(String name) {
        var stem = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        var ending = stem.substring(stem.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return stem.indexOf('.') >= 0 && FILES.contains(ending);
    }

    /** Tells whether a function or an attribute that takes routes stands before the quotation. */
    private static boolean isCalled(String text, int at) {
        var i = at;
        if (i == 0 || !Chars.isQuote(text.charAt(i - 1))) {
            return false;
        }
        while (i > 0 && at - i < 6 && "\"'`(=:{ ".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        var end = i;
        while (i > 0 && end - i < 20 && Chars.isLetter(text.charAt(i - 1))) {
            i--;
        }
        return CALLERS.contains(text.substring(i, end).toLowerCase(Locale.ROOT)) && !isFileCall(text, i);
    }

    /** Tells of names such as {@code "path"} in JSON, which as often are those of files. */
    private static boolean isFileCall(String text, int start) {
        return Chars.startsWith(text, start, "path") && !Chars.startsWith(text, start, "pathname");
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>' || c == ')' || c == ',';
    }
}
