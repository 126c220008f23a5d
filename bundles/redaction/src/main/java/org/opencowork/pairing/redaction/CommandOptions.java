package org.opencowork.pairing.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Commands, and the options by which they take passwords, each with a space before its value; with {@code +} the value
 * stands right behind, with {@code !} it is the last word, with {@code :} it follows {@code pass:}. With {@code {any}} it
 * is any word that looks like a secret, with {@code {quoted}} any quotation, with {@code {name/}} what follows a name and a slash, with {@code =} what follows a name and that sign.
 */
final class CommandOptions {

    /** The most characters of options that stand together behind one dash. */
    private static final int MOST_LETTERS = 6;

    private static final Map<String, List<String>> OPTIONS = table("""
            curl: -u --user -U --proxy-user -u+ -b= --cookie=
            wget: --header
            mysqladmin: -p+ password
            mysql mysqldump mariadb 7z 7za unrar: -p+
            sshpass: -p -p+
            docker podman az mongo mongosh helm cypher-shell cqlsh hdbsql psexec: -p
            oc useradd evil-winrm hydra medusa rdesktop veracrypt crackmapexec netexec nxc twine beeline: -p
            redis-cli http https: -a
            ldappasswd: -w -s -a
            sendemail: -xp
            zip ipmitool unzip mosquitto_pub mosquitto_sub knife tsql: -P
            schtasks: /rp
            ansible-vault: encrypt_string
            db2: using
            ssh-keygen: -N -P
            openssl: -k -K -passin: -passout: -pass:
            ldapsearch ldapadd ldapmodify security: -w
            vault cargo: login
            htpasswd: -b!
            mosquitto_passwd: -b!
            smbclient: -U
            lftp: -u
            etcdctl: --user
            bcp sqlcmd: -P -P+
            snyk: auth
            rclone: obscure
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
            sqlplus sqlldr expdp impdp rman: {name/}
            neighbor nmcli: password
            tacacs-server radius-server: key
            snmp-server: community {any}
            createUser: MD5 SHA SHA-224 SHA-256 SHA-384 SHA-512 DES AES AES-128 AES-192 AES-256
            SETUSER: >+
            bw: unlock login!
            net cmdkey rabbitmqctl mkpasswd AUTH: {any}
            ConvertTo-SecureString: {any} -String {quoted}
            """);

    private CommandOptions() {}

    private static Map<String, List<String>> table(String rows) {
        var options = new HashMap<String, List<String>>();
        rows.lines()
                .map(row -> row.split(": ", 2))
                .forEach(row -> WordList.list(row[0]).forEach(command -> options.put(command, WordList.list(row[1]))));
        return Map.copyOf(options);
    }

    /** Tells of an option that takes a password, alone or, where all are of a letter, behind others: {@code -u}, {@code -sSu}. */
    static boolean takes(List<String> options, String word) {
        if (options.contains(word)) {
            return true;
        }
        return word.length() > 2
                && isGroup(word)
                && options.contains("-" + word.charAt(word.length() - 1))
                && options.stream().noneMatch(CommandOptions::isLong);
    }

    /** Tells of an option behind which the last word is a password, alone or among others of a letter. */
    static boolean endsWith(List<String> options, String word) {
        for (var option : options) {
            var letter = option.length() == 3 && option.charAt(0) == '-' ? option.charAt(1) : 0;
            var alone = option.equals(word + '!');
            var grouped = letter > 0 && isGroup(word) && word.indexOf(letter) > 0;
            if (option.endsWith("!") && (alone || grouped)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroup(String word) {
        return word.length() > 1
                && word.length() <= MOST_LETTERS
                && word.charAt(0) == '-'
                && word.chars().skip(1).allMatch(c -> Chars.isLetter((char) c));
    }

    /** Tells of a name of several letters behind a single dash. */
    private static boolean isLong(String option) {
        return option.length() > 2
                && option.charAt(0) == '-'
                && Chars.isLetter(option.charAt(1))
                && Chars.isLetter(option.charAt(2));
    }

    /** Returns the names of the commands. */
    static Set<String> commands() {
        return OPTIONS.keySet();
    }

    /** Returns the options of the command; none if it is not known. */
    static List<String> of(String command) {
        return OPTIONS.getOrDefault(command, List.of());
    }
}
