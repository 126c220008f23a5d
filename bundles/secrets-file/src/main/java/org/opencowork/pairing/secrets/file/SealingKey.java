package org.opencowork.pairing.secrets.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key made from a passphrase, with which bytes are sealed under a name (AES-256-GCM, NIST SP 800-38D).
 *
 * <p>Thread-safe. What was sealed under one name cannot be opened under another.
 */
final class SealingKey {

    private static final byte FORM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SealingKey(SecretKey key) {
        this.key = key;
    }

    /** Makes the key, slowly on purpose (PBKDF2, RFC 8018); the caller wipes the passphrase. */
    static SealingKey of(char[] passphrase, byte[] salt, int iterations) {
        var spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        try {
            var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            var key = new SecretKeySpec(bytes, "AES");
            Arrays.fill(bytes, (byte) 0);
            return new SealingKey(key);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks PBKDF2WithHmacSHA512", missing);
        } finally {
            spec.clearPassword();
        }
    }

    byte[] seal(String name, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORM)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks AES-256-GCM", missing);
        }
    }

    /** Returns what was sealed, or empty if it was under another key or name, or has been changed since. */
    Optional<byte[]> open(String name, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE || sealed[0] != FORM) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce, name);
            return Optional.of(cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES));
        } catch (AEADBadTagException other) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks AES-256-GCM", missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
