package org.opencowork.pairing.shared.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Secret characters as UTF-8 and back, without a copy that stays behind. */
public final class SecretText {

    /** Of a character in UTF-8; a pair of surrogates takes four. */
    private static final int MOST_BYTES = 3;

    private SecretText() {}

    /** Returns the characters as bytes; the caller wipes them. */
    public static byte[] encoded(char[] characters) {
        var room = ByteBuffer.allocate(characters.length * MOST_BYTES);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), room, true);
        try {
            return Arrays.copyOf(room.array(), room.position());
        } finally {
            Arrays.fill(room.array(), (byte) 0);
        }
    }

    /** Returns the bytes as characters, which the caller wipes; the bytes are wiped here. */
    public static char[] decodedAndWiped(byte[] bytes) {
        var room = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), room, true);
        try {
            return Arrays.copyOf(room.array(), room.position());
        } finally {
            Arrays.fill(room.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
