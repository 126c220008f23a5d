package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Set;

/** Knows the keys of caches of builds, which name the system, the tool and what is built: {@code linux-node-22-…}. */
final class CacheKeys {

    private static final Set<String> FIRST = WordList.set("""
            linux windows macos darwin ubuntu debian alpine node npm yarn pnpm bun deno maven gradle cargo rust pip poetry
            python go golang bundler gems composer nuget dotnet cache deps dependencies docker buildx buildkit ccache
            sccache playwright cypress turbo nx
            """);

    private CacheKeys() {}

    /** Tells of a system or a tool, and behind dashes words, versions and the digest of what the files are. */
    static boolean isOne(String word) {
        var dash = word.indexOf('-');
        if (dash < 1 || !FIRST.contains(word.substring(0, dash).toLowerCase(Locale.ROOT))) {
            return false;
        }
        var parts = word.substring(dash + 1).split("-", -1);
        for (var part : parts) {
            if (!isWord(part) && !isNumber(part) && !isDigest(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String part) {
        return part.chars().allMatch(c -> Chars.isLetter((char) c) || c == '.') && !isMixed(part);
    }

    /** Tells of capital letters behind small ones. */
    private static boolean isMixed(String part) {
        return part.chars().skip(1).anyMatch(Character::isUpperCase)
                && part.chars().anyMatch(Character::isLowerCase);
    }

    /** Tells of a version, or a system: {@code 22}, {@code v3}, {@code py3.12}, {@code x64}. */
    private static boolean isNumber(String part) {
        var start = 0;
        while (start < 2 && start < part.length() && Chars.isLetter(part.charAt(start))) {
            start++;
        }
        return part.length() < 8
                && part.length() > start
                && part.chars().skip(start).allMatch(c -> Chars.isDigit((char) c) || c == '.');
    }

    private static boolean isDigest(String part) {
        return part.length() >= 8 && part.chars().allMatch(c -> Chars.isDigit((char) c) || (c >= 'a' && c <= 'f'));
    }
}
