package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds passwords that commands take by options of a single letter, which mean other things elsewhere. */
final class CommandSecrets implements Detector {

    private static final int MOST_WORDS = 48;
    private static final Set<String> USERS = Set.of("-u", "-U", "--user", "--username");

    /** Commands and their options, each with a space before its value; with {@code +} the value stands right behind. */
    private static final Map<String, List<String>> OPTIONS = table("""
            curl: -u --user -U --proxy-user
            mysql mysqldump mysqladmin mariadb 7z 7za unrar: -p+
            sshpass: -p -p+
            docker podman az mongo mongosh helm cypher-shell cqlsh hdbsql: -p
            oc useradd: -p
            redis-cli http https: -a
            zip ipmitool sqlcmd unzip mosquitto_pub mosquitto_sub: -P
            ssh-keygen: -N -P
            openssl: -k -K -passin -passout
            ldapsearch security: -w
            vault cargo: login
            htpasswd: -b
            smbclient: -U
            etcdctl: --user
            bcp: -P -P+
            snyk: auth
            codecov vercel: -t
            rar: -p+ -hp+
            keytool jarsigner: -storepass -keypass
            snmpwalk snmpget: -A -X -c
            isql: -P
            xh: -a
            wandb: login
            gitlab-runner: -r
            nuget dotnet: -k
            tailscale: --authkey --auth-key
            ngrok: authtoken
            doctl: -t
            """);

    private static Map<String, List<String>> table(String rows) {
        var options = new HashMap<String, List<String>>();
        rows.lines()
                .map(row -> row.split(": ", 2))
                .forEach(row -> WordList.list(row[0]).forEach(command -> options.put(command, WordList.list(row[1]))));
        return Map.copyOf(options);
    }

    /** Returns the names of the commands. */
    static Set<String> commands() {
        return OPTIONS.keySet();
    }

    /** A word of a command line. */
    private record Word(String text, int start) {

        int end() {
            return start + text.length();
        }
    }

    @Override
    public int signs() {
        return Signs.TELLING | Signs.COMMAND;
    }

    @Override
    public void find(String text, Findings found) {
        var words = new ArrayList<Word>();
        for (var i = 0; i < text.length(); ) {
            var start = i;
            while (i < text.length() && !isGap(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                words.add(new Word(text.substring(start, i), start));
            }
            if (i >= text.length() || Chars.isLineEnd(text.charAt(i)) || words.size() > MOST_WORDS) {
                inCommand(text, words, found);
                words.clear();
            }
            i++;
        }
        inCommand(text, words, found);
    }

    private static boolean isGap(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '`';
    }

    private static void inCommand(String text, List<Word> words, Findings found) {
        for (var i = 0; i < words.size(); i++) {
            var options = OPTIONS.get(name(words.get(i).text));
            if (options != null) {
                inOptions(text, words.subList(i, words.size()), options, found);
            }
        }
        users(text, words, found);
        logins(text, words, found);
        piped(words, found);
    }

    /** {@code --user name:secret}, whatever the command. */
    private static void users(String text, List<Word> words, Findings found) {
        for (var i = 0; i + 1 < words.size(); i++) {
            var colon = words.get(i + 1).text.indexOf(':');
            if (words.get(i).text.equals("--user")
                    && colon > 0
                    && words.get(i + 1).text.substring(colon).chars().anyMatch(c -> Chars.isLetter((char) c))) {
                add(text, words.get(i + 1).start, words.get(i + 1).end(), found);
            }
        }
    }

    /** {@code -u name … -p secret}, whatever the command. */
    private static void logins(String text, List<Word> words, Findings found) {
        var user = words.stream().anyMatch(word -> USERS.contains(word.text));
        for (var i = 0; user && i + 1 < words.size(); i++) {
            var value = words.get(i + 1).text;
            var said = value.chars().anyMatch(c -> Chars.isLetter((char) c))
                    && value.chars().anyMatch(c -> !Chars.isLetter((char) c) && c != '-' && c != '_');
            if (words.get(i).text.equals("-p") && said) {
                add(text, words.get(i + 1).start, words.get(i + 1).end(), found);
            }
        }
    }

    private static String name(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static void inOptions(String text, List<Word> words, List<String> options, Findings found) {
        var login = words.size() < 2
                || !words.get(0).text.matches("docker|podman|az")
                || words.get(1).text.equals("login");
        for (var i = 1; i < words.size() && login && "|;&&".indexOf(words.get(i).text) < 0; i++) {
            var word = words.get(i);
            if (options.contains(word.text) && i + 1 < words.size()) {
                var last = word.text.equals("-b") ? words.size() - 1 : i + 1;
                add(text, words.get(last).start, words.get(last).end(), found);
            } else {
                glued(text, words, i, options, found);
            }
        }
    }

    /** Takes out a password right behind its option, {@code -psecret}, in quotes or not. */
    private static void glued(String text, List<Word> words, int i, List<String> options, Findings found) {
        var word = words.get(i);
        for (var option : options) {
            var name = option.substring(0, option.length() - 1);
            if (!option.endsWith("+") || !word.text.startsWith(name)) {
                continue;
            }
            var quoted = word.text.equals(name)
                    && i + 1 < words.size()
                    && words.get(i + 1).start == word.end() + 1
                    && Chars.isQuote(text.charAt(word.end()));
            if (quoted) {
                add(text, words.get(i + 1).start, words.get(i + 1).end(), found);
            } else if (word.text.length() > name.length() + 2) {
                add(text, word.start + name.length(), word.end(), found);
            }
        }
    }

    /** The password of {@code user:password}, or the whole of what is no more than one. */
    private static void add(String text, int start, int end, Findings found) {
        var colon = text.indexOf(':', start);
        var from = colon > start && colon < end ? colon + 1 : start;
        var port = Chars.isDigit(text.charAt(start)) && from > start && end - colon < 6;
        var option = text.charAt(start) == '-' || port;
        if (!option && !StandIn.startsAt(text, from) && !Placeholders.isOpen(text, from, end)) {
            found.add(from, end, StandIn.SECRET);
        }
    }

    /** {@code echo secret | docker login --password-stdin}, {@code echo secret | sudo -S}. */
    private static void piped(List<Word> words, Findings found) {
        for (var i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).text.equals("echo")
                    && words.get(i + 2).text.equals("|")
                    && takesPassword(words, i + 3)
                    && !words.get(i + 1).text.startsWith("$")
                    && !words.get(i + 1).text.startsWith("[")) {
                found.add(words.get(i + 1).start, words.get(i + 1).end(), StandIn.SECRET);
            }
        }
    }

    private static boolean takesPassword(List<Word> words, int from) {
        for (var i = from; i < words.size(); i++) {
            if (words.get(i).text.equals("--password-stdin")
                    || words.get(i).text.equals("-S")) {
                return true;
            }
        }
        return false;
    }
}
