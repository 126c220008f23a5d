package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Set;

/** Finds the passwords in lines that say who may do what, as Redis has them: {@code user ada on >x ~* +@all}. */
final class AccessLists implements Detector {

    private static final Set<String> ALL = Set.of("allkeys", "allcommands", "allchannels", "resetpass", "resetkeys");

    @Override
    public int signs() {
        return Signs.TILDE | Signs.AT | Signs.ESCAPE;
    }

    @Override
    public void find(String text, Findings found) {
        if (text.indexOf('>') < 0) {
            return;
        }
        for (var line = 0; line < text.length(); line = Lines.end(text, line) + 1) {
            var words = Word.all(text, line, Lines.end(text, line));
            for (var i = 0; i + 1 < words.size(); i++) {
                var word = words.get(i);
                if (word.text().length() > 1 && word.text().charAt(0) == '>' && isGrant(words, i + 1)) {
                    CommandSecrets.add(text, word.start() + 1, word.end(), found);
                }
            }
        }
    }

    /** Tells of what may be done, or to what, behind passwords: {@code ~*}, {@code +@all}. */
    private static boolean isGrant(List<Word> words, int at) {
        var i = at;
        while (i < words.size() && ">#".indexOf(words.get(i).text().charAt(0)) >= 0) {
            i++;
        }
        var word = i < words.size() ? words.get(i).text() : "";
        return ALL.contains(word)
                || (word.length() > 1 && word.startsWith("~") && !word.startsWith("~/"))
                || (word.startsWith("&") && word.endsWith("*"))
                || word.startsWith("+@")
                || word.startsWith("-@")
                || word.equals("%R~*");
    }
}
