package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows by its name that a field, a variable or an option holds a secret. */
final class SecretNames {

    /** A secret, whatever stands beside it. */
    private static final Set<String> SECRETS = WordList.set("""
            password passwords passwd passphrase passcode pwd pass pw pswd secret secrets credential
            credentials creds apikey apikeys apitoken apisecret accesskey accesstoken authtoken refreshtoken
            idtoken privatekey secretkey clientsecret sessiontoken authorization bearer cookie cookies jwt
            otp totp mnemonic csrf xsrf pat cvv cvc ssn sk connectionstring signingkey encryptionkey dbpass dbpassword userpassword
            mysqlpwd pgpassword accountkey sharedaccesskey sas htpasswd keystorepass storepass passwort
            psk psw passkey privkey presharedkey userpass dbpwd pgpass passcodes otps codeverifier clientassertion
            samlresponse requirepass masterauth
            kennwort geheimnis contrasena contraseña clave motdepasse senha wachtwoord haslo hasło salasana
            parola lösenord losenord adgangskode heslo jelszó şifre секрет токен κωδικός סיסמה
            пароль 密码 密碼 パスワード 비밀번호
            """);
    /** Followed by "key", or by "string", a secret. */
    private static final Set<String> KEY_OWNERS = WordList.set("""
            api access private secret signing encryption master auth account subscription storage license
            service session shared ssh deploy server admin host crypt hmac aes rsa consumer app application
            publishable integration function client webhook deployment instrumentation openai anthropic gpg
            salt cookie pgp tls ssl kms signature decryption recovery mfa ingest write unseal crypto wallet enc fernet
            serial stripe mailgun sendgrid twilio maps cosmos bus nuget datadog sentry gemini mistral groq github gitlab
            """);
    /** Beside "token" they say that tokens are counted, or something about one, not that one is told. */
    private static final Set<String> COUNTING = WordList.set("""
            count counts max min limit limits total used usage per budget num number size length type types
            expires expiry expiration expired at ttl prompt completion input output cached reasoning context
            window cost price rate remaining estimate estimated url uri endpoint id ids name has is kind
            index class bucket ize izer stream valid exists required policy hint age lifetime cache avg mean
            new thinking audio text image
            """);

    /** At the beginning they make a name that asks about a secret. */
    private static final Set<String> ASKING = WordList.set("""
            has is no needs require requires show hide reset forgot max min num allow enable
            """);
    /** At the end they make a name that describes one. */
    private static final Set<String> DESCRIBING = WordList.set("""
            length count type field policy expires expiry at url uri file path name id ids hint manager store provider
            required visible strength age enabled ref version settings mode method status reset label placeholder
            format issuer rate algorithm audience scheme header prefix regex pattern class chars complexity hashes
            title text message error errors input form page button link icon color field fields column prompt
            callback handler middleware generator validator validation schema interval timeout limit rotation
            consent banner days hours minutes seconds issue through by jar parser domain options config configuration
            """);

    private static final Set<String> SOURCES = WordList.set("""
            ts tsx js jsx mjs cjs py go rs java kt rb php cs cpp hpp swift scala vue svelte css html md
            """);

    private SecretNames() {}

    /** Before "code" or "codes" they make a secret, and before "answer". */
    private static final Set<String> CODES = WordList.set("""
            verification recovery backup security mfa otp auth access authorization pin login sms scratch reset
            factor invite device unlock
            """);

    /** Tells whether what bears the name is a secret. */
    static boolean isSecret(String name) {
        if (name.startsWith("[") || isOfSource(name)) {
            return false;
        }
        var words = Identifier.words(withoutNumber(name));
        return !words.isEmpty() && !isAbout(words) && (hasSecret(words) || hasToken(words) || hasKey(words));
    }

    /** Tells of the name of a file of sources, such as {@code token.ts}. */
    private static boolean isOfSource(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && SOURCES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static String withoutNumber(String name) {
        var end = name.length();
        while (end > 1 && Chars.isDigit(name.charAt(end - 1)) && name.length() - end < 2) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Tells whether numbers under the name are mere counts. */
    static boolean mayCount(String name) {
        var words = Identifier.words(name);
        return words.contains("token") || words.contains("tokens");
    }

    /** Tells of names such as {@code hasPassword}, {@code passwordLength}, {@code secretName}. */
    private static boolean isAbout(List<String> words) {
        return words.size() > 1 && (ASKING.contains(words.get(0)) || DESCRIBING.contains(words.get(words.size() - 1)));
    }

    private static boolean hasSecret(List<String> words) {
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (SECRETS.contains(word) && !(word.equals("pass") && words.size() == 1)) {
                return true;
            }
            if (word.equals("pass") || isPair(words, i)) {
                return true;
            }
        }
        return SECRETS.contains(String.join("", words)) || endsWithSecret(words.get(words.size() - 1));
    }

    /** Tells of words run together, such as {@code DBPASSWORD} and {@code myapikey}. */
    private static boolean endsWithSecret(String word) {
        return word.endsWith("password")
                || word.endsWith("passwd")
                || word.endsWith("apikey")
                || word.endsWith("secretkey")
                || word.endsWith("privatekey")
                || word.endsWith("authtoken")
                || word.endsWith("accesstoken")
                || word.endsWith("clientsecret")
                || word.endsWith("passphrase");
    }

    private static boolean isPair(List<String> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        var pair = words.get(i) + " " + words.get(i + 1);
        return pair.equals("connection string")
                || pair.equals("mot de")
                || pair.equals("set cookie")
                || pair.equals("de passe")
                || pair.equals("pass phrase")
                || pair.equals("pass code")
                || (pair.endsWith(" code") && CODES.contains(words.get(i)))
                || (pair.endsWith(" codes") && CODES.contains(words.get(i)))
                || pair.equals("security answer")
                || pair.equals("seed phrase")
                || pair.equals("secret phrase")
                || pair.equals("recovery phrase")
                || pair.equals("account key");
    }

    private static boolean hasToken(List<String> words) {
        for (var word : words) {
            if (COUNTING.contains(word)) {
                return false;
            }
        }
        var last = words.get(words.size() - 1);
        return words.contains("token") || last.endsWith("token") || last.equals("tokens") || isSigned(words, last);
    }

    private static boolean isSigned(List<String> words, String last) {
        var auth = last.equals("auth") && words.size() > 1;
        var amazon = (words.contains("amz") || words.contains("goog")) && words.contains("signature");
        var pin = last.equals("pin") && words.size() <= 2;
        return pin || auth || amazon || words.contains("dsn") || words.equals(List.of("sig"));
    }

    private static boolean hasKey(List<String> words) {
        for (var i = 1; i < words.size(); i++) {
            var isKey = words.get(i).equals("key") || words.get(i).equals("keys");
            if (isKey
                    && KEY_OWNERS.contains(words.get(i - 1))
                    && !(i + 1 < words.size() && words.get(i + 1).equals("id"))) {
                return true;
            }
        }
        return false;
    }
}
