package org.opencowork.pairing.redaction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the user's name, which is that of the home folder, where it stands alone: in listings, prompts, and any text.
 *
 * <p>One that is an ordinary word, too, or is shared by many, counts only where a system shows a user: before {@code @}
 * and a host, in listings of files, after {@code USER=}, in {@code uid=1000(…)}.
 */
final class UserNames implements Detector {

    private static final int SHORTEST = 3;
    private static final Set<String> SHARED = WordList.set("""
            root user users admin administrator guest test tester dev developer ubuntu debian fedora centos alpine arch
            runner node app application git docker vagrant pi ec2-user azureuser opc core nobody www-data http nginx
            postgres mysql redis jenkins ci build builder default public home work office local me owner desktop
            ansible deploy deployer service system host server client demo student coder code codespace vscode
            gitpod jovyan sandbox agent worker main master opencode claude
            """);
    /** Names of people that are words, too. */
    private static final Set<String> WORDS = WordList.set("""
            will mark art may june april august dawn faith grace hope joy rose lily iris ivy ruby pearl max sue bill bob
            rob nick jack pat frank grant chase drew rich rick gene dick dean earl duke prince miles wade lane reed
            brook cliff dale forest glen heath ray skip sandy sunny summer autumn crystal amber jade gem star angel
            carol christian guy john josh lance link norm penny peg rod ron rusty stone story tad ted tim tony van victor
            ward web wren page parker mason carter cooper hunter archer baker cook smith ace ash bay blue buddy chip
            dot eve ben dan sam tom jo al ed ian kim lee leo meg ned pam ric sid val the and for not new
            mac ken don may bud cat dog fox olive basil sage ginger rosemary jasmine java python ruby perl rust swift
            kotlin scala julia go data file name text type list item time date day week year point line
            """);

    private static final Set<String> VARIABLES = Set.of("USER", "LOGNAME", "USERNAME", "SUDO_USER", "LNAME");

    private static final List<String> FOLDERS = List.of("/home/", "/Users/", "\\Users\\");
    private static final int SHORTEST_LEARNT = 4;
    private static final int MOST_LEARNT = 4;
    private static final int LONGEST_LEARNT = 32;

    private final List<String> names;

    UserNames(Places places) {
        names = places.users().stream()
                .filter(name -> name.length() >= SHORTEST)
                .toList();
    }

    @Override
    public int signs() {
        return Words.tellOf(names) ? Signs.USER | Signs.SLASH | Signs.EQUALS : Signs.ANY;
    }

    @Override
    public void find(String text, Findings found) {
        for (var name : names) {
            find(text, name, isOwn(name), found);
        }
        for (var name : learnt(text)) {
            find(text, name, true, found);
        }
        for (var sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            given(text, sign, found);
        }
    }

    private static void find(String text, String name, boolean anywhere, Findings found) {
        for (var at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            var end = at + name.length();
            if (isWhole(text, at, end) ? anywhere || isShown(text, at, end) : anywhere && isPart(text, at, end)) {
                found.add(at, end, StandIn.LOCAL_PATH);
            }
        }
    }

    /** Returns the names of home folders in the text, of which a few are enough. */
    private static Set<String> learnt(String text) {
        var learnt = new LinkedHashSet<String>();
        for (var folder : FOLDERS) {
            for (var at = text.indexOf(folder);
                    at >= 0 && learnt.size() < MOST_LEARNT;
                    at = text.indexOf(folder, at + 1)) {
                var start = at + folder.length();
                var end = start;
                while (end < text.length() && end - start < LONGEST_LEARNT && isName(text.charAt(end))) {
                    end++;
                }
                var name = text.substring(start, end);
                var rooted = at == 0 || (!Chars.isWord(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
                if (rooted && name.length() >= SHORTEST_LEARNT && isOwn(name) && Chars.isLetter(name.charAt(0))) {
                    learnt.add(name);
                }
            }
        }
        return learnt;
    }

    /** Takes out the name that a variable such as {@code USER} is given. */
    private static void given(String text, int sign, Findings found) {
        if (!text.startsWith("USER", sign - 4) && !text.startsWith("NAME", sign - 4)) {
            return;
        }
        var variable = AssignedNames.start(text, sign);
        var end = sign + 1;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        if (VARIABLES.contains(text.substring(variable, sign))
                && end - sign > SHORTEST
                && isOwn(text.substring(sign + 1, end))) {
            found.add(sign + 1, end, StandIn.LOCAL_PATH);
        }
    }

    private static boolean isName(char c) {
        return Chars.isWord(c) || c == '.' || c == '-';
    }

    /** Tells whether the name is nobody else's, nor a word. */
    static boolean isOwn(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !SHARED.contains(lower) && !WORDS.contains(lower);
    }

    private static boolean isWhole(String text, int start, int end) {
        return (start == 0 || !Chars.isWord(text.charAt(start - 1)) || Chars.isAfterEscape(text, start))
                && (end == text.length() || !Chars.isWord(text.charAt(end)));
    }

    /** Tells of a name that others are made of, as of containers and databases: {@code ada_db_1}. */
    private static boolean isPart(String text, int start, int end) {
        return end - start >= SHORTEST_LEARNT && isJoint(text, start - 1) && isJoint(text, end);
    }

    private static boolean isJoint(String text, int at) {
        return at < 0 || at == text.length() || text.charAt(at) == '_' || !Chars.isWord(text.charAt(at));
    }

    private static boolean isShown(String text, int start, int end) {
        var next = end < text.length() ? text.charAt(end) : ' ';
        var host =
                next == '@' && end + 1 < text.length() && Chars.isWord(text.charAt(end + 1)) && !isMail(text, end + 1);
        return host
                || isNamed(text, start)
                || (next == ')' && start > 1 && text.charAt(start - 1) == '(' && Chars.isDigit(text.charAt(start - 2)))
                || isListed(text, start);
    }

    /** Tells whether a variable such as {@code USER} is given the name. */
    private static boolean isNamed(String text, int start) {
        var end = start;
        while (end > 0 && "=: \"'".indexOf(text.charAt(end - 1)) >= 0 && start - end < 4) {
            end--;
        }
        var from = end;
        while (from > 0 && end - from < 16 && Chars.isWord(text.charAt(from - 1))) {
            from--;
        }
        return end < start && VARIABLES.contains(text.substring(from, end));
    }

    private static boolean isMail(String text, int host) {
        var i = host;
        while (i < text.length() && (Chars.isWord(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        return i + 1 < text.length() && text.charAt(i) == '.' && Chars.isLetter(text.charAt(i + 1));
    }

    /** Tells of a line of {@code ls -l}. */
    private static boolean isListed(String text, int at) {
        var line = text.lastIndexOf('\n', at - 1) + 1;
        if (at - line > 48 || at - line < 10 || "-dlbcps".indexOf(text.charAt(line)) < 0) {
            return false;
        }
        for (var i = line + 1; i < line + 10; i++) {
            if ("rwxsStT-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
