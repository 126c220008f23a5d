package org.opencowork.pairing.runtime.opencode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids that a prompt has at OpenCode, which follow from the command, so that they can be looked for after a crash.
 *
 * <p>They have the form of OpenCode's own: a prefix and 26 characters. Its own begin with the time; these cannot, since
 * a time would not be known again. OpenCode 1.18.33 orders messages by their time of creation and follows a turn by
 * {@code parentID}, so that nothing hangs on the order of message ids; a message id is unique over all sessions. The
 * parts of a message are ordered by id, which is why theirs end in their number.
 */
final class DerivedIds {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 26;
    private static final int NUMBER_LENGTH = 3;

    private final String characters;

    DerivedIds(String commandId, String sessionId) {
        this.characters = characters(sha256(commandId + "\n" + sessionId));
    }

    String message() {
        return "msg_" + characters;
    }

    String part(int number) {
        return "prt_" + characters.substring(NUMBER_LENGTH) + String.format("%0" + NUMBER_LENGTH + "d", number);
    }

    private static String characters(byte[] hash) {
        var id = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(Byte.toUnsignedInt(hash[i]) % ALPHABET.length()));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
