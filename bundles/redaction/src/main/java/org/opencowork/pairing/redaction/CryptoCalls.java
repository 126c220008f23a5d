package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Map;

/** Knows calls that encrypt, sign or hash with a key that is written out: {@code jwt.sign(user, "x")}, {@code AES.new(b"x")}. */
final class CryptoCalls {

    private static final int LONGEST = 160;
    private static final int SHORTEST = 6;
    /** What is called, and which of its arguments, counted from zero, is the key. */
    private static final Map<String, Integer> KEYS = Map.ofEntries(
            Map.entry("hmac.new", 0),
            Map.entry("aes.new", 0),
            Map.entry("fernet", 0),
            Map.entry("bcrypt.hashpw", 0),
            Map.entry("createsecretkey", 0),
            Map.entry("secretkeyspec", 0),
            Map.entry("pbekeyspec", 0),
            Map.entry("hmacshakeyfor", 0),
            Map.entry("algorithm.hmac256", 0),
            Map.entry("algorithm.hmac512", 0),
            Map.entry("symmetricsecuritykey", 0),
            Map.entry("pbkdf2sync", 0),
            Map.entry("scryptsync", 0),
            Map.entry("ks.load", 1),
            Map.entry("keystore.load", 1),
            Map.entry("createhmac", 1),
            Map.entry("createcipheriv", 1),
            Map.entry("createdecipheriv", 1),
            Map.entry("jwt.sign", 1),
            Map.entry("jwt.verify", 1),
            Map.entry("jwt.encode", 1),
            Map.entry("jwt.decode", 1),
            Map.entry("aes.encrypt", 1),
            Map.entry("aes.decrypt", 1),
            Map.entry("hmacsha256", 1),
            Map.entry("hash_hmac", 2),
            Map.entry("openssl_encrypt", 2),
            Map.entry("openssl_decrypt", 2));

    private CryptoCalls() {}

    /** Takes out the key of the call whose arguments begin behind the bracket, and returns its end; the bracket if there is none. */
    static int find(String text, int bracket, Findings found) {
        var place = place(text, bracket);
        var at = place < 0 ? -1 : argument(text, bracket + 1, place);
        if (at < 0) {
            return bracket;
        }
        var quote = DecodeCalls.quote(text, text.startsWith("b", at) ? at + 1 : at);
        quote = quote == at && text.startsWith("Buffer.from(", at) ? at + "Buffer.from(".length() : quote;
        if (quote >= text.length() || !Chars.isQuote(text.charAt(quote))) {
            return bracket;
        }
        var end = AssignedValues.quotedEnd(text, quote + 1, text.charAt(quote));
        if (!isKey(text, quote + 1, end)) {
            return bracket;
        }
        found.add(quote + 1, end, StandIn.SECRET);
        return end;
    }

    /** Returns which argument of the call is the key; -1 if none is known to be. */
    private static int place(String text, int bracket) {
        var start = AssignedNames.start(text, bracket);
        if (bracket - start < 6) {
            return -1;
        }
        var name = text.substring(start, bracket).toLowerCase(Locale.ROOT);
        var last = name.lastIndexOf('.');
        var owner = last < 0 ? -1 : name.lastIndexOf('.', last - 1);
        return KEYS.getOrDefault(name.substring(owner + 1), KEYS.getOrDefault(name.substring(last + 1), -1));
    }

    /** Returns where the argument begins; -1 if the call ends before, or it is not near. */
    private static int argument(String text, int from, int place) {
        var left = place;
        var depth = 0;
        var limit = Math.min(text.length(), from + LONGEST);
        for (var i = from; i < limit && left > 0; i++) {
            var c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (Chars.isQuote(c)) {
                i = AssignedValues.quotedEnd(text, i + 1, c);
            } else if (depth < 0 || Chars.isLineEnd(c)) {
                return -1;
            } else if (c == ',' && depth == 0 && --left == 0) {
                return Lines.after(text, i + 1, " ");
            }
        }
        return place == 0 ? from : -1;
    }

    /** Tells of a text that may be a key, not the name of one, of a way to hash or of a file. */
    private static boolean isKey(String text, int start, int end) {
        var value = text.substring(start, end);
        return value.length() >= SHORTEST
                && FieldKind.of(value) != FieldKind.SECRET
                && !OrdinaryWords.isTechnical(value)
                && !FileObjects.isFileName(value)
                && !StandIn.startsAt(text, start)
                && !Placeholders.isOpen(text, start, end);
    }
}
