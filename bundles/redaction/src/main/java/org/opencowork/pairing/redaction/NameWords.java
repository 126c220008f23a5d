package org.opencowork.pairing.redaction;

import java.util.Set;

/** The words of which the names of secrets are built, and those that make other names of them. */
final class NameWords {

    /** A secret, whatever stands beside it. */
    static final Set<String> SECRETS = WordList.set("""
            password passwords passwd passphrase passcode pwd pass pw pswd secret secrets credential
            credentials creds apikey apikeys apitoken apisecret accesskey accesstoken authtoken refreshtoken
            idtoken authkey privatekey secretkey clientsecret sessiontoken authorization bearer cookie cookies jwt
            otp totp mnemonic csrf xsrf pat cvv cvc ssn sk connectionstring signingkey encryptionkey dbpass dbpassword userpassword
            mysqlpwd pgpassword accountkey sharedaccesskey sas htpasswd keystorepass storepass passwort
            psk psw passkey privkey presharedkey userpass dbpwd pgpass passcodes otps codeverifier clientassertion
            samlresponse requirepass masterauth
            samlassertion pgpassword authtok otpcode ksecvaluedata aspxauth keymaterial puk dek kek dockerconfigjson privateexponent snmpcommunity
            """);

    static final Set<String> FOREIGN = Set.copyOf(WordList.resource("secret-words.txt"));
    /** Followed by "key", or by "string", a secret. */
    static final Set<String> KEY_OWNERS = WordList.set("""
            api access private secret signing encryption master auth account subscription storage license
            service session shared ssh deploy server admin host crypt hmac aes rsa consumer app application
            publishable integration function client webhook deployment instrumentation openai anthropic gpg
            salt cookie pgp tls ssl kms signature decryption recovery mfa ingest write unseal crypto wallet enc fernet
            serial stripe mailgun sendgrid twilio maps cosmos bus nuget datadog sentry gemini mistral groq github gitlab
            pem activation role anon supabase wrapping unlock enrollment registration proxy tunnel vpn
            wireguard peer bot agent licence openrouter cohere deepseek nonce network wpa wep wifi wlan tacacs radius functions replicate perplexity huggingface pinecone
            algolia firebase mapbox mixpanel heroku vercel netlify cloudflare fastly azure aws gcp google
            vault consul smtp mail jwt jws jwe seed pepper validation
            """);
    /** Beside "token" they say that tokens are counted, or something about one, not that one is told. */
    static final Set<String> COUNTING = WordList.set("""
            count counts max min limit limits total used usage per budget num number size length type types
            expires expiry expiration expired at ttl prompt completion input output cached reasoning context
            window cost price rate remaining estimate estimated url uri endpoint id ids name has is kind
            index class bucket ize izer stream valid exists required policy hint age lifetime cache avg mean
            new thinking audio text image
            """);

    /** At the beginning they make a name that asks about a secret. */
    static final Set<String> ASKING = WordList.set("""
            has is no needs require requires show hide reset forgot max min num allow enable
            existing validate detect scan
            """);
    /** At the end they make a name that describes one. */
    static final Set<String> DESCRIBING = WordList.set("""
            length count type field policy expires expiry at url uri endpoint endpoints file path name id ids hint manager store provider
            required visible strength age enabled ref version settings mode method status reset label placeholder
            format issuer rate algorithm audience scheme header prefix regex pattern class chars complexity hashes
            title text message error errors input form page button link icon color field fields column prompt
            callback handler middleware generator validator validation schema interval timeout limit rotation
            found detected scanned leaked checked changed updated generated created rotated removed policy
            consent banner days hours minutes seconds attempts tries duration site alias fd stdin env issue through by jar parser domain options config configuration
            help tooltip description checking expiration lifetime ttl success failure min max minlength maxlength
            rules requirements use
            richtlinie richtlinien regel regeln feld länge mindestlänge abfrage eingabe prüfung vorgabe vorgaben
            """);

    /** Words that only end like a secret. */
    static final Set<String> PASSING = WordList.set(
            "bypass compass trespass surpass overpass underpass encompass cwd subpass renderpass multipass");

    static final Set<String> SOURCES = WordList.set("""
            ts tsx js jsx mjs cjs py go rs java kt rb php cs c h cc cxx cpp hpp ex exs dart lua swift scala vue svelte css html md
            """);

    /** Two words that make a secret. */
    static final Set<String> PHRASES = Set.of(
            "connection string",
            "mot de",
            "de passe",
            "set cookie",
            "pass phrase",
            "pass code",
            "key content",
            "auth ident",
            "security answer",
            "challenge answer",
            "client assertion",
            "saml assertion",
            "seed phrase",
            "secret phrase",
            "recovery phrase",
            "account key",
            "conn string",
            "conn str",
            "seed words",
            "shadow hash",
            "community string");

    /** Names of what is often a secret, and as often not: the looks of the value have to tell. */
    static final Set<String> OPEN = WordList.set("""
            auth assertion pem refresh access signature hmac sessid phpsessid jsessionid
            """);

    /** The word for "key" in some languages. */
    static final Set<String> KEYS = WordList.set("""
            key keys clave claves chave llave llaves clé cle clef clau schlüssel schluessel ключ ключи klucz sleutel nyckel nøkkel chiave
            avain kulcs klíč klic ključ kljuc cheie raktas kunci anahtar anahtarı キー 키 密钥 密鑰
            """);

    /** Behind a word of these languages for "key" they make a secret. */
    static final Set<String> OF_KEYS = WordList.set("""
            api secreta secrète secrete segreta privada privée privee privata acceso accès acces acesso accesso
            """);

    /** Before "code" or "codes" they make a secret, and before "answer". */
    static final Set<String> CODES = WordList.set("""
            verification recovery backup security mfa otp auth access authorization pin login sms scratch reset
            factor invite device unlock door gate alarm entry activation puk
            """);

    /** The word for "code" in some languages. */
    static final Set<String> CODE_WORDS = WordList.set("code codes código codigo codice kod kód код koodi kode kodu");

    /** What the code of a login is for, in the languages that say so behind that word or before it: "code de sécurité". */
    static final Set<String> CODE_PURPOSES = WordList.set("""
            vérification verificación verificacion verificação verificacao verifica sécurité securite seguridad segurança
            seguranca sicurezza confirmación confirmacion confirmação confirmacao conferma desbloqueo weryfikacyjny
            weryfikacji potwierdzający bezpieczeństwa ověřovací overovaci potvrzovací bezpečnostní подтверждения
            проверки безопасности doğrulama onay güvenlik
            """);

    private NameWords() {}
}
