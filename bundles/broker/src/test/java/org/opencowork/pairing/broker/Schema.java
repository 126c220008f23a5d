package org.opencowork.pairing.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of JSON Schema that the contract is written in; a keyword that it does not know is a failure. */
record Schema(OpenApi api, Map<String, Object> keywords) {

    private static final Set<String> KNOWN = Set.of(
            "type",
            "const",
            "enum",
            "format",
            "minimum",
            "minLength",
            "maxLength",
            "required",
            "properties",
            "items",
            "description");

    void check(String where, JsonElement value) {
        assertThat(KNOWN).as(where).containsAll(keywords.keySet());
        checkType(where, value);
        checkValue(where, value);
        if (value instanceof JsonObject object) {
            checkObject(where, object);
        }
        if (value instanceof JsonArray array && keywords.containsKey("items")) {
            array.forEach(item -> api.schema(keywords.get("items")).check(where + "[]", item));
        }
    }

    private void checkType(String where, JsonElement value) {
        var type = keywords.get("type");
        if (type != null) {
            var types = type instanceof List<?> several ? several : List.of(type);
            assertThat(types.stream().anyMatch(name -> typesOf(value).contains(name)))
                    .as("%s is %s, not one of %s", where, value, types)
                    .isTrue();
        }
    }

    private void checkValue(String where, JsonElement value) {
        if (keywords.get("enum") instanceof List<?> words) {
            assertThat(words).as(where).map(Object::toString).contains(value.getAsString());
        }
        if (keywords.containsKey("const")) {
            assertThat(value.getAsString())
                    .as(where)
                    .isEqualTo(keywords.get("const").toString());
        }
        if (keywords.get("minimum") instanceof Integer minimum) {
            assertThat(value.getAsLong()).as(where).isGreaterThanOrEqualTo(minimum);
        }
        if (keywords.get("minLength") instanceof Integer least && keywords.get("maxLength") instanceof Integer most) {
            assertThat(value.getAsString()).as(where).hasSizeBetween(least, most);
        }
        if ("date-time".equals(keywords.get("format"))) {
            assertThat(Instant.parse(value.getAsString())).as(where).isNotNull();
        }
    }

    private void checkObject(String where, JsonObject object) {
        if (keywords.get("required") instanceof List<?> names) {
            assertThat(object.keySet())
                    .as(where)
                    .containsAll(names.stream().map(Object::toString).toList());
        }
        if (keywords.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, schema) -> {
                if (object.has(name.toString())) {
                    api.schema(schema).check(where + "." + name, object.get(name.toString()));
                }
            });
        }
    }

    private static Set<String> typesOf(JsonElement value) {
        if (value.isJsonNull()) {
            return Set.of("null");
        }
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isString()
                    ? Set.of("string")
                    : primitive.isBoolean() ? Set.of("boolean") : numberTypes(primitive);
        }
        return Set.of(value.isJsonArray() ? "array" : "object");
    }

    private static Set<String> numberTypes(JsonPrimitive number) {
        return number.getAsBigDecimal().stripTrailingZeros().scale() <= 0
                ? Set.of("integer", "number")
                : Set.of("number");
    }
}
