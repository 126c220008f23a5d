package org.opencowork.pairing.transport.http;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON text of a stranger into plain values, or not at all (RFC 8259 and RFC 7493).
 *
 * <p>Stricter than Gson: no duplicate names, no byte order mark, nothing after the text, UTF-8 only, and bounds on
 * depth, number of values and length of strings.
 */
final class StrictJson {

    /** It is not JSON as wanted; the message is the end of a sentence and quotes nothing of the text. */
    static final class BrokenJsonException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenJsonException(String message) {
            super(message);
        }
    }

    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 100_000;
    static final int MAX_TEXT = 1 << 20;

    private final JsonReader in;
    private int values;

    private StrictJson(String text) {
        in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(MAX_DEPTH);
    }

    /** Reads the bytes as a tree of the JDK's types. */
    static @Nullable Object read(byte[] utf8) throws BrokenJsonException {
        var text = decode(utf8);
        if (text.startsWith("\uFEFF")) {
            throw new BrokenJsonException("begins with a byte order mark");
        }
        try {
            return new StrictJson(text).document();
        } catch (IOException | IllegalStateException e) {
            // Its message would quote the text.
            throw new BrokenJsonException("is not valid JSON, or nested deeper than " + MAX_DEPTH);
        }
    }

    private static String decode(byte[] utf8) throws BrokenJsonException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BrokenJsonException("is not UTF-8");
        }
    }

    private @Nullable Object document() throws IOException, BrokenJsonException {
        var value = value();
        if (in.peek() != JsonToken.END_DOCUMENT) {
            throw new BrokenJsonException("goes on after its end");
        }
        return value;
    }

    private @Nullable Object value() throws IOException, BrokenJsonException {
        if (++values > MAX_VALUES) {
            throw new BrokenJsonException("holds more than " + MAX_VALUES + " values");
        }
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> bounded(in.nextString());
            case NUMBER -> JsonNumber.parse(in.nextString());
            case BOOLEAN -> in.nextBoolean();
            case NULL -> nothing();
            default -> throw new BrokenJsonException("is not valid JSON");
        };
    }

    private Map<String, @Nullable Object> object() throws IOException, BrokenJsonException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        in.beginObject();
        while (in.hasNext()) {
            var name = bounded(in.nextName());
            if (fields.containsKey(name)) {
                throw new BrokenJsonException("has the same name twice in one object");
            }
            fields.put(name, value());
        }
        in.endObject();
        return Collections.unmodifiableMap(fields);
    }

    private List<@Nullable Object> array() throws IOException, BrokenJsonException {
        var elements = new ArrayList<@Nullable Object>();
        in.beginArray();
        while (in.hasNext()) {
            elements.add(value());
        }
        in.endArray();
        return Collections.unmodifiableList(elements);
    }

    private @Nullable Object nothing() throws IOException {
        in.nextNull();
        return null;
    }

    private static String bounded(String text) throws BrokenJsonException {
        if (text.length() > MAX_TEXT) {
            throw new BrokenJsonException("has a string longer than " + MAX_TEXT + " characters");
        }
        return text;
    }
}
