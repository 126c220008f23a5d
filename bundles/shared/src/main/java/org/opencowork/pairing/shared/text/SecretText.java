package org.opencowork.pairing.shared.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

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

    /** Lends the bytes as characters, which {@code use} must not keep; both are wiped then. */
    public static <R> R decoded(byte[] bytes, Function<char[], R> use) {
        var room = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), room, true);
        var characters = Arrays.copyOf(room.array(), room.position());
        try {
            return use.apply(characters);
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(room.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
