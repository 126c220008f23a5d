package org.opencowork.pairing.broker.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads one JSON object as RFC 8259 has it, within bounds, and takes no name twice. */
final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int MOST_VALUES = 50_000;
    private static final int LONGEST_NUMBER = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonReader reader;
    private int values;

    private StrictJson(String text) {
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
    }

    /** Reads UTF-8; throws {@link RefusedException} with 400 if it is anything but one JSON object. */
    static JsonObject object(byte[] utf8) {
        try {
            return new StrictJson(decoded(utf8)).document();
        } catch (CharacterCodingException e) {
            throw RefusedException.badRequest("The body is not UTF-8.");
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw RefusedException.badRequest("The body is not well-formed JSON: send one JSON object (RFC 8259).");
        }
    }

    private static String decoded(byte[] utf8) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8))
                .toString();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw RefusedException.badRequest("The body begins with a byte order mark; leave it out.");
        }
        return text;
    }

    private JsonObject document() throws IOException {
        if (reader.peek() != JsonToken.BEGIN_OBJECT) {
            throw RefusedException.badRequest("The body is not a JSON object.");
        }
        var object = object();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw RefusedException.badRequest("Something follows the JSON object; send nothing after it.");
        }
        return object;
    }

    private JsonElement value() throws IOException {
        if (++values > MOST_VALUES) {
            throw RefusedException.badRequest("The body holds more than " + MOST_VALUES + " values.");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> array();
            case STRING -> new JsonPrimitive(wellFormed(reader.nextString()));
            case NUMBER -> new JsonPrimitive(number(reader.nextString()));
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw new IllegalStateException("no value");
        };
    }

    private JsonObject object() throws IOException {
        var object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            var name = wellFormed(reader.nextName());
            if (object.has(name)) {
                throw RefusedException.badRequest("An object in the body has the same name twice.");
            }
            object.add(name, value());
        }
        reader.endObject();
        return object;
    }

    private JsonArray array() throws IOException {
        var array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value());
        }
        reader.endArray();
        return array;
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw RefusedException.badRequest("A number in the body has more than " + LONGEST_NUMBER + " characters.");
        }
        return new BigDecimal(text);
    }

    /** Half of a surrogate pair could not be written as UTF-8 again. */
    private static String wellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw RefusedException.badRequest("A string in the body holds half of a surrogate pair.");
                }
                i++;
            }
        }
        return text;
    }
}
