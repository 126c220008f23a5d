package org.opencowork.pairing.broker.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of a bearer token: all that the broker ever keeps of it. */
public final class TokenDigest {

    private static final int HEX_DIGITS = 64;

    private final byte[] bytes;

    private TokenDigest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Digests a token as it came in the {@code Authorization} header. */
    public static TokenDigest of(String token) {
        try {
            return new TokenDigest(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }

    /** Reads 64 hexadecimal digits; empty if the text is anything else. */
    public static Optional<TokenDigest> fromHex(String hex) {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        return Optional.of(new TokenDigest(HexFormat.of().parseHex(hex)));
    }

    /** Takes a digest from where {@link #bytes()} was kept. */
    public static TokenDigest fromBytes(byte[] bytes) {
        return new TokenDigest(bytes.clone());
    }

    /** Returns a copy, to be kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TokenDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return bytes[0];
    }

    @Override
    public String toString() {
        return "TokenDigest[hidden]";
    }
}
