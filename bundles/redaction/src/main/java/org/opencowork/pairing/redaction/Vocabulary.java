package org.opencowork.pairing.redaction;

import java.util.Set;

/** The words by which {@link TellingWords} knows that a value is near. */
final class Vocabulary {

    static final Set<String> WORDS = WordList.set("""
            requirepass masterauth jwt otp pgpassword connectionstring mnemonic authorization psk password passwd passphrase passcode pwd pw secret token credential credentials apikey passwort
            kennwort contraseña senha пароль 密码 pin passe wachtwoord hasło lösenord lösenordet rootpw
            zugangsdaten anmeldedaten identifiants credenciales credenziali clave heslo jelszó şifre секрет токен jeton المرور السر khẩu sandi κωδικός סיסמה
            """);
    static final Set<String> FOREIGN = Set.copyOf(WordList.resource("secret-words.txt"));
    static final Set<String> KEY_WORDS = Set.of(
            "key",
            "keys",
            "pass",
            "auth",
            "bearer",
            "cookie",
            "secrets",
            "login",
            "log",
            "wifi",
            "wlan",
            "decrypt",
            "unlock",
            "community",
            "rocommunity",
            "rwcommunity");
    /** Between a telling word and its value they make the value follow at once. */
    static final Set<String> LEADING = WordList.set("""
            è is are was be been to provided lautet war era fue était был ist est es é är je on היא er هي هو là adalah ialah
            """);
    /** What may stand between a value and the telling word behind it. */
    static final Set<String> LINKS = WordList.set("""
            as is the my your our a an that this for invalid incorrect wrong new old login api access secret root admin
            aws gcp azure database db user wifi temporary current
            """);
    /** Functions that are called with credentials. */
    static final Set<String> CALLS = WordList.set("""
            login auth authenticate httpbasicauth basicauth mysqli pdo mysql_connect getconnection fernet createhmac
            """);

    /** Between "login" and "password" they make a sentence, not a line of netrc. */
    static final Set<String> BETWEEN =
            Set.of("with", "via", "using", "by", "and", "or", "your", "the", "a", "no", "without");

    static final Set<String> NUMBERED = WordList.set("""
            pin otp passcode totp 2fa mfa bestätigungscode sicherheitscode verifizierungscode einmalcode verificatiecode
            beveiligingscode verifieringskod säkerhetskod engångskod bekreftelseskode sikkerhetskode bekræftelseskode
            sikkerhedskode engangskode vahvistuskoodi
            """);
    /** The two words that together are one for "password" in some languages. */
    static final Set<String> FIRST_HALVES = Set.of("كلمة", "كلمه", "رمز", "mật", "kata");

    static final Set<String> SECOND_HALVES = Set.of("المرور", "السر", "مرور", "سر", "عبور", "khẩu", "sandi");
    static final Set<String> CODE_OWNERS = Set.of(
            "verification",
            "security",
            "confirmation",
            "one-time",
            "onetime",
            "login",
            "otp",
            "recovery",
            "backup",
            "2fa",
            "mfa",
            "auth",
            "door",
            "gate",
            "alarm",
            "entry",
            "unlock",
            "access");

    private Vocabulary() {}
}
