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
            samlassertion pgpassword otpcode aspxauth keymaterial
            """);

    private static final Set<String> FOREIGN = Set.copyOf(WordList.resource("secret-words.txt"));
    /** Followed by "key", or by "string", a secret. */
    private static final Set<String> KEY_OWNERS = WordList.set("""
            api access private secret signing encryption master auth account subscription storage license
            service session shared ssh deploy server admin host crypt hmac aes rsa consumer app application
            publishable integration function client webhook deployment instrumentation openai anthropic gpg
            salt cookie pgp tls ssl kms signature decryption recovery mfa ingest write unseal crypto wallet enc fernet
            serial stripe mailgun sendgrid twilio maps cosmos bus nuget datadog sentry gemini mistral groq github gitlab
            pem activation role anon supabase wrapping unlock enrollment registration proxy tunnel vpn
            wireguard peer bot agent licence openrouter cohere deepseek replicate perplexity huggingface pinecone
            algolia firebase mapbox mixpanel heroku vercel netlify cloudflare fastly azure aws gcp google
            vault consul smtp mail jwt jws jwe seed pepper validation
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
            existing validate
            """);
    /** At the end they make a name that describes one. */
    private static final Set<String> DESCRIBING = WordList.set("""
            length count type field policy expires expiry at url uri file path name id ids hint manager store provider
            required visible strength age enabled ref version settings mode method status reset label placeholder
            format issuer rate algorithm audience scheme header prefix regex pattern class chars complexity hashes
            title text message error errors input form page button link icon color field fields column prompt
            callback handler middleware generator validator validation schema interval timeout limit rotation
            found detected scanned leaked checked changed updated generated created rotated removed policy
            consent banner days hours minutes seconds issue through by jar parser domain options config configuration
            """);

    /** Words that only end like a secret. */
    private static final Set<String> PASSING = WordList.set(
            "bypass compass trespass surpass overpass underpass encompass cwd subpass renderpass multipass");

    private static final Set<String> SOURCES = WordList.set("""
            ts tsx js jsx mjs cjs py go rs java kt rb php cs cpp hpp swift scala vue svelte css html md
            """);

    /** Two words that make a secret. */
    private static final Set<String> PHRASES = Set.of(
            "connection string",
            "mot de",
            "de passe",
            "set cookie",
            "pass phrase",
            "pass code",
            "security answer",
            "challenge answer",
            "client assertion",
            "saml assertion",
            "seed phrase",
            "secret phrase",
            "recovery phrase",
            "account key",
            "community string");

    /** Names of what is often a secret, and as often not: the looks of the value have to tell. */
    private static final Set<String> OPEN = WordList.set("""
            auth assertion pem refresh access signature hmac sessid phpsessid jsessionid
            """);

    /** The word for "key" in some languages. */
    private static final Set<String> KEYS = WordList.set("""
            key keys clave claves chave clé clef schlüssel schluessel ключ ключи klucz sleutel nyckel nøkkel chiave
            avain kulcs klíč cheie anahtar
            """);

    /** Before "code" or "codes" they make a secret, and before "answer". */
    private static final Set<String> CODES = WordList.set("""
            verification recovery backup security mfa otp auth access authorization pin login sms scratch reset
            factor invite device unlock door gate alarm entry
            """);

    private SecretNames() {}

    /** Tells whether what bears the name is a secret. */
    static boolean isSecret(String name) {
        if (name.startsWith("[") || name.contains("-redacted]") || isOfSource(name)) {
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
            if ((SECRETS.contains(word) || FOREIGN.contains(word)) && !(word.equals("pass") && words.size() == 1)) {
                return true;
            }
            if (word.equals("pass") || isPair(words, i)) {
                return true;
            }
        }
        var joined = String.join("", words);
        return SECRETS.contains(joined) || FOREIGN.contains(joined) || endsWithSecret(words.get(words.size() - 1));
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
                || word.endsWith("passphrase")
                || ((word.endsWith("pass") || word.endsWith("pwd")) && !PASSING.contains(word));
    }

    private static boolean isPair(List<String> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        var pair = words.get(i) + " " + words.get(i + 1);
        var code = (pair.endsWith(" code") || pair.endsWith(" codes")) && CODES.contains(words.get(i));
        return code || PHRASES.contains(pair);
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
        for (var i = 0; i < words.size(); i++) {
            var owned = i > 0 && KEY_OWNERS.contains(words.get(i - 1));
            var next = i + 1 < words.size() ? words.get(i + 1) : "";
            var foreign = !words.get(i).startsWith("key")
                    && (next.equals("api") || (next.equals("de") && words.contains("api")));
            if (KEYS.contains(words.get(i)) && (owned || foreign) && !next.equals("id")) {
                return true;
            }
        }
        return false;
    }

    /** Tells of a name that only together with the looks of what bears it tells of a secret. */
    static boolean isOpen(String name) {
        var words = Identifier.words(name);
        return words.size() <= 3 && !words.isEmpty() && OPEN.contains(words.get(words.size() - 1));
    }
}
