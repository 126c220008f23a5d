package org.opencowork.pairing.secrets.linux;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How secrets travel over the bus, on which other programs may look: the API's
 * {@code dh-ietf1024-sha256-aes128-cbc-pkcs7}. The group is the Second Oakley Group (RFC 2409, section 6.2), the key is
 * drawn by HKDF with SHA-256, without salt or info (RFC 5869).
 */
final class SessionCipher {

    static final String ALGORITHM = "dh-ietf1024-sha256-aes128-cbc-pkcs7";

    private static final BigInteger PRIME = new BigInteger(
            "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD"
                    + "EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
                    + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF",
            16);
    private static final int GROUP_BYTES = 128;
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BigInteger exponent = new BigInteger(GROUP_BYTES * 8 - 1, RANDOM);
    private byte[] key = {};

    /** Returns what the other side needs to know. */
    byte[] publicKey() {
        return unsigned(BigInteger.TWO.modPow(exponent, PRIME));
    }

    /** Agrees on a key with the other side, whose public key may be as long as it likes. */
    void agree(byte[] theirs) throws GeneralSecurityException {
        var other = new BigInteger(1, theirs);
        if (other.compareTo(BigInteger.ONE) <= 0 || other.compareTo(PRIME.subtract(BigInteger.ONE)) >= 0) {
            throw new GeneralSecurityException("the keyring's public key is none of the group's");
        }
        var shared = unsigned(other.modPow(exponent, PRIME));
        var padded = new byte[GROUP_BYTES];
        System.arraycopy(shared, 0, padded, GROUP_BYTES - shared.length, shared.length);
        var pseudorandom = hmac(new byte[32], padded);
        key = Arrays.copyOf(hmac(pseudorandom, new byte[] {1}), KEY_BYTES);
        Arrays.fill(padded, (byte) 0);
        Arrays.fill(shared, (byte) 0);
    }

    byte[] freshVector() {
        var vector = new byte[KEY_BYTES];
        RANDOM.nextBytes(vector);
        return vector;
    }

    byte[] seal(byte[] plain, byte[] vector) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, vector).doFinal(plain);
    }

    byte[] open(byte[] sealed, byte[] vector) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, vector).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] vector) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
        return cipher;
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
