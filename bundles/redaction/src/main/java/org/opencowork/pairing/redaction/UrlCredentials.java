package org.opencowork.pairing.redaction;

import java.util.Locale;

/** Finds the user and password in URLs and connection strings, and addresses that are secrets as a whole. */
final class UrlCredentials implements Detector {

    private static final String[] SECRET_PATHS = {
        "hooks.slack.com/services/",
        "hooks.slack.com/workflows/",
        "discord.com/api/webhooks/",
        "discordapp.com/api/webhooks/",
        "api.telegram.org/bot",
        "outlook.office.com/webhook/",
        "webhook.office.com/",
        "hooks.zapier.com/hooks/catch/",
        "hook.eu1.make.com/",
        "hook.eu2.make.com/",
        "hook.us1.make.com/",
        "hook.us2.make.com/",
        "hook.integromat.com/",
        "maker.ifttt.com/trigger/",
        "open.feishu.cn/open-apis/bot/v2/hook/",
        "open.larksuite.com/open-apis/bot/v2/hook/",
        "webhook.site/",
        "events.pagerduty.com/integration/",
        "alert.victorops.com/integrations/",
        "hooks.airtable.com/workflows/",
        "hooks.nabu.casa/",
        "g.alchemy.com/v2/",
        "infura.io/v3/",
        "quiknode.pro/",
        "blastapi.io/"
    };

    private static final int LONGEST_ENDING = 8;
    private static final int LONGEST_LOGIN = 12;
    private static final int LONGEST_PASSWORD = 64;

    @Override
    public int signs() {
        return Signs.SLASH | Signs.AT | Signs.EQUALS;
    }

    @Override
    public void find(String text, Findings found) {
        for (var at = text.indexOf("//"); at >= 0; ) {
            var end = Math.max(at + 2, authority(text, at + 2, found));
            StreamKeys.find(text, at, end, found);
            at = text.indexOf("//", end - 1 > at + 1 ? end - 1 : end);
        }
        for (var at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            login(text, at, found);
        }
        for (var sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            pair(text, sign + 1, found);
        }
        for (var slash = text.indexOf('/'); slash >= 0; ) {
            var end = isBehindHost(text, slash) ? secretPath(text, slash, found) : slash;
            slash = text.indexOf('/', Math.max(slash + 1, end));
        }
    }

    /** Tells of a slash right behind a name with a dot in it that ends in letters. */
    private static boolean isBehindHost(String text, int slash) {
        var i = slash - 1;
        while (i > 0 && slash - i < LONGEST_ENDING && Chars.isLetter(text.charAt(i))) {
            i--;
        }
        return i > 0 && i < slash - 1 && text.charAt(i) == '.';
    }

    /** Returns where the token in the path ends; the slash if there is none. */
    private static int secretPath(String text, int slash, Findings found) {
        var last = slash;
        for (var path : SECRET_PATHS) {
            var start = slash - path.indexOf('/') + path.length();
            if (text.startsWith(path, start - path.length()) && !StandIn.startsAt(text, start)) {
                last = tokenEnd(text, start);
                if (!Placeholders.isOpen(text, start, last)) {
                    found.add(start, last, StandIn.SECRET);
                }
            }
        }
        return last;
    }

    /** Takes out the password of {@code user:password@host} without a scheme, if it looks like one. */
    private static void login(String text, int at, Findings found) {
        var start = at;
        while (start > 0 && at - start < LONGEST_PASSWORD && isOfPassword(text.charAt(start - 1))) {
            start--;
        }
        var named = start > 1 && text.charAt(start - 1) == ':' && Chars.isAlphanumeric(text.charAt(start - 2));
        var host =
                at + 1 < text.length() && Chars.isAlphanumeric(text.charAt(at + 1)) && !text.startsWith("sha", at + 1);
        var driver = text.startsWith("@tcp(", at) || text.startsWith("@unix(", at);
        if (named && start < at && (driver || (host && SecretLike.isStrong(text.substring(start, at))))) {
            found.add(start, at, StandIn.SECRET);
        }
    }

    /** Takes out the password of {@code name=user:password}, if it looks like one. */
    private static void pair(String text, int start, Findings found) {
        var colon = AssignedNames.end(text, start);
        if (colon < start + 2 || !text.startsWith(":", colon) || !Chars.isLetter(text.charAt(start))) {
            return;
        }
        var end = colon + 1;
        while (end < text.length() && end - colon < LONGEST_PASSWORD && isOfPassword(text.charAt(end))) {
            end++;
        }
        if (SecretLike.isStrong(text.substring(colon + 1, end))) {
            found.add(colon + 1, end, StandIn.SECRET);
        }
    }

    private static boolean isOfPassword(char c) {
        return c > ' ' && (c < 127 || Character.isLetter(c)) && "\"'`:/@\\,;()[]{}<>=".indexOf(c) < 0;
    }

    private static int authority(String text, int start, Findings found) {
        var colon = -1;
        var slash = -1;
        var at = -1;
        var inAuthority = true;
        var i = start;
        for (; i < text.length() && !ends(text.charAt(i)); i++) {
            var c = text.charAt(i);
            if (c == '/' && i > start && text.charAt(i - 1) == '/') {
                break;
            }
            if (c == '/' && slash < 0) {
                slash = i;
                inAuthority = colon > 0 && !isPort(text, colon, slash);
            } else if (c == ':' && colon < 0 && slash < 0) {
                colon = i;
            } else if (slash < 0 && "[](){}*".indexOf(c) >= 0 && (start < 3 || text.charAt(start - 3) != ':')) {
                return i;
            } else if (c == '@' && inAuthority) {
                at = i;
            }
        }
        if (at > start && !StandIn.startsAt(text, start) && !isLogin(text, start, colon, at)) {
            found.add(start, at, StandIn.SECRET);
        }
        return i;
    }

    private static boolean isPort(String text, int colon, int slash) {
        for (var i = colon + 1; i < slash; i++) {
            if (!Chars.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return slash > colon + 1;
    }

    /** Tells of a mere user name, such as {@code ssh://git@host}, and of what is still to be filled in. */
    private static boolean isLogin(String text, int start, int colon, int at) {
        if (colon > start && colon < at) {
            var password = text.substring(colon + 1, at);
            return Placeholders.isOpen(text, colon + 1, at)
                    || (password.equals(password.toUpperCase(Locale.ROOT)) && HarmlessValues.isMeant(password));
        }
        return at - start <= LONGEST_LOGIN && text.substring(start, at).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`' || c == '\\' || c == ',';
    }

    private static int tokenEnd(String text, int from) {
        var i = from;
        while (i < text.length() && (Chars.isToken(text.charAt(i)) || text.charAt(i) == ':' || text.charAt(i) == '@')) {
            i++;
        }
        return i;
    }
}
