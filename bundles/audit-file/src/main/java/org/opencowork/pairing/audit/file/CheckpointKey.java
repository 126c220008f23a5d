package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.opencowork.pairing.api.secrets.Secret;

/** An Ed25519 key that signs the newest line of the log, and with it all before. Thread-safe; never printed. */
final class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LETTERS = 16;

    /** What a signature says of a line, so that one is never taken for another. */
    enum Purpose {
        /** All up to it is as it was written. */
        CHECKPOINT,
        /** It and all before may be gone. */
        CUT
    }

    private final PrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Makes a new one. */
    static CheckpointKey make() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new CheckpointKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException missing) {
            throw unfit(missing);
        }
    }

    /** Reads what {@link #kept()} gave. */
    static CheckpointKey read(Secret kept) throws GeneralSecurityException {
        var parts = kept.reveal(String::new).split(" ", -1);
        if (parts.length != 2) {
            throw new GeneralSecurityException("not a key of the audit");
        }
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            return new CheckpointKey(
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]))),
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(parts[1]))));
        } catch (IllegalArgumentException malformed) {
            throw new GeneralSecurityException("not a key of the audit", malformed);
        }
    }

    /** Returns it in the form in which the secret store keeps it; the caller closes it. */
    Secret kept() {
        var base64 = Base64.getEncoder();
        var text = base64.encodeToString(secret.getEncoded()) + " " + base64.encodeToString(open.getEncoded());
        return Secret.copyOf(text.toCharArray());
    }

    /** Returns the first digits of the hash of its public half. */
    String id() {
        return ChainedLine.hash(open.getEncoded()).substring(0, ID_LETTERS);
    }

    /** Returns what it signs of the line with this number and hash, in hex. */
    String sign(Purpose purpose, Head line) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message(purpose, line));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw unfit(missing);
        }
    }

    boolean hasSigned(Purpose purpose, Head line, String hex) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(message(purpose, line));
            return signature.verify(HexFormat.of().parseHex(hex));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static byte[] message(Purpose purpose, Head line) {
        var what = purpose.name().toLowerCase(Locale.ROOT);
        return ("pairing audit " + what + "\n" + line.seq() + " " + line.hash()).getBytes(StandardCharsets.US_ASCII);
    }

    private static IllegalStateException unfit(GeneralSecurityException missing) {
        return new IllegalStateException("this Java runtime lacks " + ALGORITHM, missing);
    }
}
