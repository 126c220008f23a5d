package org.opencowork.pairing.shared.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/** Reads one text into a tree, more strictly than Gson does. */
final class TreeReader {

    private final JsonReader in;
    private final Limits limits;
    private int values;

    TreeReader(String text, Limits limits) {
        this.limits = limits;
        in = new JsonReader(new StringReader(text));
        in.setStrictness(Strictness.STRICT);
        in.setNestingLimit(limits.depth());
    }

    @Nullable
    Object document() throws BrokenJsonException {
        try {
            var value = value();
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new BrokenJsonException("goes on after its end");
            }
            return value;
        } catch (IOException | IllegalStateException e) {
            // Its message would quote the text.
            throw new BrokenJsonException("is not valid JSON, or nested deeper than " + limits.depth());
        }
    }

    private @Nullable Object value() throws IOException, BrokenJsonException {
        if (values++ == limits.values()) {
            throw new BrokenJsonException("holds more than " + limits.values() + " values");
        }
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object();
            case BEGIN_ARRAY -> list();
            case STRING -> bounded(in.nextString());
            case NUMBER -> JsonNumber.parse(in.nextString(), limits.digits());
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
            var known = fields.size();
            fields.put(name, value());
            if (fields.size() == known) {
                throw new BrokenJsonException("has the same name twice in one object");
            }
        }
        in.endObject();
        return Collections.unmodifiableMap(fields);
    }

    private List<@Nullable Object> list() throws IOException, BrokenJsonException {
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

    private String bounded(String text) throws BrokenJsonException {
        if (text.length() > limits.characters()) {
            throw new BrokenJsonException("has a string longer than " + limits.characters() + " characters");
        }
        return text;
    }
}
