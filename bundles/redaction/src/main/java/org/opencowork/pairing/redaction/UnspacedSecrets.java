package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;

/** Finds values beside the words for "password" of languages that put no spaces between words. */
final class UnspacedSecrets implements Detector {

    private static final List<String> WORDS = WordList.list(
            "密码 密碼 口令 パスワード 暗証番号 合言葉 비밀번호 암호 密钥 密鑰 令牌 トークン 토큰 秘密鍵 秘钥 APIキー アクセスキー 验证码 驗證碼 確認コード 認証コード 認証番号 인증번호 인증코드");
    /** What ends a sentence, or a line. */
    private static final String STOPS = "。！？\n\r";
    /** Between the word and the value, what says that the one is the other. */
    private static final String LINKS = " \t:：=＝はがを是为為即은는이가「『（(“\"'`*、，,->→";
    /** Begins what says that a number before is something, not how many there are. */
    private static final String BEING = "でだに를을입이로";

    private static final int REACH = 24;
    private static final int SHORTEST = 4;

    @Override
    public int signs() {
        return Signs.WIDE;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x2E80) {
                for (var word : WORDS) {
                    if (text.startsWith(word, i)) {
                        value(text, i + word.length(), found);
                    }
                }
            }
        }
    }

    private static void value(String text, int from, Findings found) {
        var limit = Math.min(text.length(), from + REACH);
        for (var i = from; i < limit && STOPS.indexOf(text.charAt(i)) < 0; ) {
            var end = StandIn.endAt(text, i);
            if (end > i) {
                return;
            }
            while (end < text.length() && isValue(text.charAt(end))) {
                end++;
            }
            if (end - i >= SHORTEST && isTelling(text, from, i, end)) {
                found.add(i, end, StandIn.SECRET);
                return;
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Tells of what is no mere word, name, count or place; farther from the word that tells, of what looks like a secret. */
    private static boolean isTelling(String text, int from, int start, int end) {
        var word = text.substring(start, end);
        if (!isLinked(text, from, start)) {
            return SecretLike.mayBe(word);
        }
        if (isPlace(word) || OrdinaryWords.isTechnical(word) || FieldKind.of(word) == FieldKind.SECRET) {
            return false;
        }
        return word.chars().allMatch(c -> Chars.isDigit((char) c))
                ? !isCounted(text, end)
                : !word.chars().allMatch(c -> Chars.isLetter((char) c) || c == '.');
    }

    /** Tells whether nothing but signs and words that equate stands between. */
    private static boolean isLinked(String text, int from, int to) {
        return Lines.after(text, from, LINKS) >= to;
    }

    /** Tells of a file in a folder, and of a route. */
    private static boolean isPlace(String word) {
        var slash = word.indexOf('/');
        var file = slash > 0 && FileObjects.isFileName(word) && word.chars().noneMatch(c -> Chars.isDigit((char) c));
        return file || (slash == 0 && word.indexOf('/', 1) > 0 && word.equals(word.toLowerCase(Locale.ROOT)));
    }

    /** Tells of a number of which the word behind says what it counts. */
    private static boolean isCounted(String text, int end) {
        return end < text.length() && Character.isLetter(text.charAt(end)) && BEING.indexOf(text.charAt(end)) < 0;
    }

    private static boolean isValue(char c) {
        return c > ' ' && c < 127 && "\"'`()[]{}<>,;:=|&\\".indexOf(c) < 0;
    }
}
