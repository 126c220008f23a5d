package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds what commands are given to read that read a password. */
final class PipedSecrets {

    /** Those commands, and the options by which others do so. */
    private static final Set<String> READERS = WordList.set(
            "chpasswd passwd smbpasswd vncpasswd kinit cryptsetup --stdin --password-stdin -S --passphrase-fd");

    private PipedSecrets() {}

    /** {@code echo secret | docker login --password-stdin}, {@code sudo -S <<< secret}. */
    static void find(String text, List<Word> words, Findings found) {
        for (var i = 1; i < words.size(); i++) {
            var sign = words.get(i).text();
            if (sign.equals("|") && isWritten(words, i - 1) && takesPassword(words, i + 1, words.size())) {
                given(text, words.get(i - 1), found);
            } else if (sign.equals("<<<") && i + 1 < words.size() && takesPassword(words, 0, i)) {
                given(text, words.get(i + 1), found);
            }
        }
    }

    private static boolean isWritten(List<Word> words, int last) {
        for (var i = Math.max(0, last - 3); i < last; i++) {
            if (words.get(i).text().equals("echo")
                    || words.get(i).text().equals("printf")
                    || words.get(i).text().equals("yes")) {
                return true;
            }
        }
        return false;
    }

    /** Tells of {@code pass insert}, which keeps what it reads. */
    private static boolean isStore(List<Word> words, int at) {
        return at > 0
                && words.get(at).text().equals("insert")
                && CommandSecrets.name(words.get(at - 1).text()).equals("pass");
    }

    private static void given(String text, Word word, Findings found) {
        if (!word.text().startsWith("$") && !word.text().startsWith("[")) {
            CommandSecrets.add(text, word.start(), word.end(), found);
        }
    }

    private static boolean takesPassword(List<Word> words, int from, int to) {
        if (from < to && StoredSecrets.isKept(words.subList(from, to))) {
            return true;
        }
        for (var i = from; i < to; i++) {
            if (READERS.contains(CommandSecrets.name(words.get(i).text())) || isStore(words, i)) {
                return true;
            }
        }
        return false;
    }
}
