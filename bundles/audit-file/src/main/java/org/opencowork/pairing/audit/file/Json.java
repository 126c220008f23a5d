package org.opencowork.pairing.audit.file;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/** Writes JSON trees as text, and reads back the same trees; see {@link Tree} for the types. */
final class Json {

    private static final int MAX_DEPTH = 256;

    private Json() {}

    /**
     * Returns the object as text.
     *
     * @throws IllegalArgumentException if something in it is no JSON value
     */
    static String text(Map<String, Object> object) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.setHtmlSafe(false);
            json.setSerializeNulls(true);
            write(json, object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Returns the object that the text holds.
     *
     * @throws IllegalArgumentException if the text is not one whole JSON object
     */
    static Map<String, Object> object(String text) {
        try (var json = new JsonReader(new StringReader(text))) {
            json.setStrictness(Strictness.STRICT);
            var object = Tree.object(read(json, 0)).orElseThrow(() -> new IllegalArgumentException("no JSON object"));
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("more than one JSON object");
            }
            return object;
        } catch (IOException malformed) {
            throw new IllegalArgumentException("malformed JSON", malformed);
        }
    }

    private static void write(JsonWriter json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.nullValue();
        } else if (value instanceof String text) {
            json.value(text);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Map<?, ?> object) {
            writeObject(json, object);
        } else if (value instanceof List<?> list) {
            writeList(json, list);
        } else {
            throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static void writeObject(JsonWriter json, Map<?, ?> object) throws IOException {
        json.beginObject();
        for (var field : object.entrySet()) {
            json.name(String.valueOf(field.getKey()));
            write(json, field.getValue());
        }
        json.endObject();
    }

    private static void writeList(JsonWriter json, List<?> list) throws IOException {
        json.beginArray();
        for (var element : list) {
            write(json, element);
        }
        json.endArray();
    }

    private static @Nullable Object read(JsonReader json, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON is nested too deeply");
        }
        return switch (json.peek()) {
            case BEGIN_OBJECT -> readObject(json, depth);
            case BEGIN_ARRAY -> readList(json, depth);
            case STRING -> json.nextString();
            case NUMBER -> number(json.nextString());
            case BOOLEAN -> json.nextBoolean();
            case NULL -> {
                json.nextNull();
                yield null;
            }
            default -> throw new IllegalArgumentException("malformed JSON");
        };
    }

    private static Map<String, Object> readObject(JsonReader json, int depth) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        json.beginObject();
        while (json.hasNext()) {
            object.put(json.nextName(), read(json, depth + 1));
        }
        json.endObject();
        return Tree.unmodifiable(object);
    }

    private static List<@Nullable Object> readList(JsonReader json, int depth) throws IOException {
        var list = new ArrayList<@Nullable Object>();
        json.beginArray();
        while (json.hasNext()) {
            list.add(read(json, depth + 1));
        }
        json.endArray();
        return list;
    }

    private static Number number(String text) {
        var exact = new BigDecimal(text);
        if (text.chars().allMatch(digit -> digit == '-' || Character.isDigit(digit))) {
            return exact.toBigInteger().bitLength() < Long.SIZE ? (Number) exact.longValue() : exact;
        }
        var nearest = exact.doubleValue();
        var same = Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(exact) == 0;
        return same ? (Number) nearest : exact;
    }
}
