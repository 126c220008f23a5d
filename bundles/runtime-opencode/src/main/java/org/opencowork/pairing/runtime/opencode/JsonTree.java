package org.opencowork.pairing.runtime.opencode;

import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/** Reads JSON into a tree of JDK types: strictly, and no deeper or larger than the bounds. */
final class JsonTree {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int DEEPEST = 128;
    private static final int MOST_VALUES = 500_000;
    private static final int MOST_DIGITS = 64;
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");

    private final JsonReader reader;
    private int values;

    private JsonTree(JsonReader reader) {
        this.reader = reader;
    }

    /** Returns the one value that the text holds; the text itself is the bound of every string in it. */
    static @Nullable Object read(String json) throws IOException {
        // Gson would pass over it.
        if (json.startsWith(BYTE_ORDER_MARK)) {
            throw new IOException("A byte order mark");
        }
        var reader = new JsonReader(new StringReader(json));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        try {
            var value = new JsonTree(reader).value();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("Something follows the JSON value");
            }
            return value;
        } catch (IllegalStateException | NumberFormatException e) {
            throw new IOException("Not JSON", e);
        }
    }

    static String write(Map<String, ?> object) {
        return new GsonBuilder().serializeNulls().disableHtmlEscaping().create().toJson(object);
    }

    private @Nullable Object value() throws IOException {
        if (++values > MOST_VALUES) {
            throw new IOException("More than " + MOST_VALUES + " JSON values");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> list();
            case STRING -> reader.nextString();
            case NUMBER -> number(reader.nextString());
            case BOOLEAN -> reader.nextBoolean();
            case NULL -> nothing();
            default -> throw new IOException("Not a JSON value");
        };
    }

    private Map<String, Object> object() throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (reader.beginObject(); reader.hasNext(); ) {
            var name = reader.nextName();
            if (object.containsKey(name)) {
                throw new IOException("A field is there twice");
            }
            object.put(name, value());
        }
        reader.endObject();
        return Tree.unmodifiable(object);
    }

    private List<@Nullable Object> list() throws IOException {
        var list = new ArrayList<@Nullable Object>();
        for (reader.beginArray(); reader.hasNext(); ) {
            list.add(value());
        }
        reader.endArray();
        return list;
    }

    private @Nullable Object nothing() throws IOException {
        reader.nextNull();
        return null;
    }

    private static Number number(String digits) throws IOException {
        if (digits.length() > MOST_DIGITS) {
            throw new IOException("A number of more than " + MOST_DIGITS + " digits");
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException notLong) {
            return WHOLE.matcher(digits).matches() ? new BigDecimal(digits) : fraction(digits);
        }
    }

    private static Double fraction(String digits) throws IOException {
        var number = Double.valueOf(digits);
        if (number.isInfinite()) {
            throw new IOException("A number beyond all measure");
        }
        return number;
    }
}
