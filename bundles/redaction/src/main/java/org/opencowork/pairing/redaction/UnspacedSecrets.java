package org.opencowork.pairing.redaction;

import java.util.List;

/** Finds values beside the words for "password" of languages that put no spaces between words. */
final class UnspacedSecrets implements Detector {

    private static final List<String> WORDS =
            WordList.list("密码 密碼 口令 パスワード 暗証番号 合言葉 비밀번호 암호 密钥 密鑰 令牌 トークン 토큰 秘密鍵 秘钥 APIキー アクセスキー");
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
        for (var i = from; i < limit && !Chars.isLineEnd(text.charAt(i)); ) {
            var end = StandIn.endAt(text, i);
            if (end > i) {
                return;
            }
            while (end < text.length() && isValue(text.charAt(end))) {
                end++;
            }
            if (end - i >= SHORTEST && isTelling(text, i, end)) {
                found.add(i, end, StandIn.SECRET);
                return;
            }
            i = Math.max(end, i + 1);
        }
    }

    /** Tells of what is no mere word, and no file in a folder. */
    private static boolean isTelling(String text, int start, int end) {
        var word = text.substring(start, end);
        var file = word.indexOf('/') > 0
                && FileObjects.isFileName(word)
                && word.chars().noneMatch(c -> Chars.isDigit((char) c));
        if (file) {
            return false;
        }
        for (var i = start; i < end; i++) {
            if (!Chars.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(char c) {
        return c > ' ' && c < 127 && "\"'`()[]{}<>,;:=|&\\".indexOf(c) < 0;
    }
}
