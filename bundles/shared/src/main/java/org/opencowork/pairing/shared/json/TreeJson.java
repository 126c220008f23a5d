package org.opencowork.pairing.shared.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON text to trees of JDK types and back (RFC 8259 and RFC 7493).
 *
 * <p>A tree is a {@code Map} in the order of its fields, {@code List}, {@code String}, {@code Boolean}, a number, or
 * null. A whole number is read as {@code Long} if it fits, any other as {@code Double} if that is the same number, and
 * everything else as {@code BigDecimal}. What was read cannot be changed.
 */
public final class TreeJson {

    /**
     * How much a text may ask of its reader.
     *
     * @param depth of objects and lists within each other
     * @param values in the whole text
     * @param characters of one string or name
     * @param digits of one number, its sign, point and exponent among them
     */
    public record Limits(int depth, int values, int characters, int digits) {

        /** For text from the other end of the Internet. */
        public static final Limits STRANGER = new Limits(64, 100_000, 1 << 20, 100);

        /** For text from another program of this user, whose size its reader bounds. */
        public static final Limits NEIGHBOUR = new Limits(128, 500_000, Integer.MAX_VALUE, 64);

        /** For text that we wrote ourselves, from a tree that was within bounds. */
        public static final Limits OURSELVES = new Limits(256, Integer.MAX_VALUE, Integer.MAX_VALUE, 1_000);
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';

    private TreeJson() {}

    /**
     * Returns the one value that the bytes hold as text in UTF-8.
     *
     * @throws BrokenJsonException if they are anything else, have a name twice in one object, or exceed the limits
     */
    public static @Nullable Object read(byte[] utf8, Limits limits) throws BrokenJsonException {
        var text = new String(utf8, StandardCharsets.UTF_8);
        // What is malformed has become this character, which may also be there by right.
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(utf8)) {
            throw new BrokenJsonException("is not UTF-8");
        }
        return read(text, limits);
    }

    /**
     * Returns the one value that the text holds.
     *
     * @throws BrokenJsonException if it is anything else, has a name twice in one object, or exceeds the limits
     */
    public static @Nullable Object read(String text, Limits limits) throws BrokenJsonException {
        // Gson would pass over it.
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw new BrokenJsonException("begins with a byte order mark");
        }
        return new TreeReader(text, limits).document();
    }

    /**
     * Returns the tree as text in one line.
     *
     * @throws IllegalArgumentException if something in it is no JSON value
     */
    public static String write(@Nullable Object tree) {
        return TreeWriter.text(tree);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
