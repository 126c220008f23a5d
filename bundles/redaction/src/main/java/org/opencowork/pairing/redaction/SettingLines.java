package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/**
 * Finds passwords in the lines of settings of servers and routers that have no sign between a name and its value, by the words
 * before the value: {@code stats auth ada:x}, {@code : PSK "x"}, {@code password 0 x}, {@code bindpw x}.
 */
final class SettingLines implements Detector {

    private static final int LONGEST_LINE = 256;
    private static final int MOST_WORDS = 8;
    /** They begin a line that has but a password behind them. */
    private static final Set<String> WHOLE =
            WordList.set("bindpw rootbindpw requirepass masterauth key-string bind_password sasl_passwd");

    /** What IPsec has a password for. */
    private static final Set<String> KINDS = WordList.set("PSK EAP XAUTH NTLM IKE");
    /** They keep the names of hosts, and take a token alone. */
    private static final Set<String> PROVIDERS = WordList.set(
            "cloudflare digitalocean duckdns gandi hetzner linode netlify porkbun vultr dnsimple desec ionos");

    /** Before a digit that says in what form the password behind it is. */
    private static final Set<String> FORMED = Set.of("password", "secret", "key", "passwd");

    @Override
    public int signs() {
        return Signs.TELLING | Signs.COLON | Signs.KEY | Signs.TILDE | Signs.AT;
    }

    @Override
    public void find(String text, Findings found) {
        for (var line = 0; line < text.length(); ) {
            var end = Lines.end(text, line);
            if (end - line <= LONGEST_LINE && mayBeSetting(text, line, end)) {
                find(text, Word.all(text, line, end), found);
            }
            line = end + 1;
        }
    }

    /** Tells of a few words without a sign of equality. */
    private static boolean mayBeSetting(String text, int line, int end) {
        var gaps = 0;
        for (var i = line + Lines.indent(text, line); i < end && gaps < MOST_WORDS; i++) {
            var c = text.charAt(i);
            if (c == '=') {
                return false;
            }
            gaps += c == ' ' && text.charAt(i - 1) != ' ' ? 1 : 0;
        }
        return gaps > 0 && gaps < MOST_WORDS;
    }

    private static void find(String text, List<Word> words, Findings found) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var last = i + 2 == words.size();
            if ((last && i == 0 && WHOLE.contains(at(words, 0)))
                    || isPair(text, words, i)
                    || isSet(words, i)
                    || isFormed(words, i)
                    || isDigest(words, i)
                    || isOfProvider(words, i)) {
                var value = words.get(i + 1);
                CommandSecrets.add(text, value.start(), CommandSecrets.end(text, value), found);
            }
        }
    }

    private static String at(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    /** {@code stats auth ada:x}, {@code : PSK "x"}. */
    private static boolean isPair(String text, List<Word> words, int at) {
        var statistics = at(words, at).equals("auth") && at(words, at - 1).equals("stats");
        if (statistics) {
            return at(words, at + 1).indexOf(':') > 0;
        }
        var quote = words.get(at + 1).start() - 1;
        return KINDS.contains(at(words, at)) && at(words, at - 1).equals(":") && text.charAt(quote) == '"';
    }

    /** {@code set passwd x}. */
    private static boolean isSet(List<Word> words, int at) {
        return at(words, at - 1).equals("set")
                && (at(words, at).equals("passwd") || at(words, at).equals("psksecret"))
                && !NameWords.DESCRIBING.contains(at(words, at + 1))
                && at + 2 == words.size();
    }

    /** {@code password 0 x}; behind other digits stands what no word is. */
    private static boolean isFormed(List<Word> words, int at) {
        var form = at(words, at);
        var value = at(words, at + 1);
        return form.length() == 1
                && Chars.isDigit(form.charAt(0))
                && at + 2 == words.size()
                && FORMED.contains(at(words, at - 1))
                && (form.equals("0") || CommandLogins.isSaid(value) || SecretLike.isLikelySecret(value));
    }

    /** {@code message-digest-key 1 md5 x}. */
    private static boolean isDigest(List<Word> words, int at) {
        return at(words, at).equals("md5") && at(words, at - 2).endsWith("-key");
    }

    /** {@code dns cloudflare x}. */
    private static boolean isOfProvider(List<Word> words, int at) {
        return at < 2
                && at + 2 == words.size()
                && PROVIDERS.contains(at(words, at))
                && SecretLike.isRandom(at(words, at + 1));
    }
}
