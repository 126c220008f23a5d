package org.opencowork.pairing.broker.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON object; each method throws {@link RefusedException} with 400 that names the field if it is
 * missing or of another kind. Fields that nobody reads are let pass.
 */
record Fields(JsonObject object) {

    static final int LONGEST_TEXT_BYTES = 512;

    /** A text that is not blank, of at most 512 bytes. */
    String text(String name) {
        var text = optionalText(name);
        if (text == null || text.isBlank()) {
            throw RefusedException.badRequest("\"" + name + "\" must be a text that is not blank.");
        }
        return text;
    }

    /** A text of at most 512 bytes; null if the field is missing or null. */
    @Nullable
    String optionalText(String name) {
        var value = object.get(name);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!(value instanceof JsonPrimitive primitive && primitive.isString())
                || value.getAsString().getBytes(UTF_8).length > LONGEST_TEXT_BYTES) {
            throw RefusedException.badRequest(
                    "\"" + name + "\" must be a text of at most " + LONGEST_TEXT_BYTES + " bytes.");
        }
        return value.getAsString();
    }

    /** A whole number of at least this. */
    long wholeNumber(String name, long least) {
        var value = object.get(name);
        if (value instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && isWhole(primitive.getAsBigDecimal())
                && primitive.getAsLong() >= least) {
            return primitive.getAsLong();
        }
        throw RefusedException.badRequest("\"" + name + "\" must be a whole number of at least " + least + ".");
    }

    /** True or false; {@code otherwise} if the field is missing. */
    boolean flag(String name, boolean otherwise) {
        var value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw RefusedException.badRequest("\"" + name + "\" must be true or false.");
    }

    /** An object. */
    Fields object(String name) {
        if (object.get(name) instanceof JsonObject value) {
            return new Fields(value);
        }
        throw RefusedException.badRequest("\"" + name + "\" must be an object.");
    }

    /** An array. */
    JsonArray array(String name) {
        if (object.get(name) instanceof JsonArray value) {
            return value;
        }
        throw RefusedException.badRequest("\"" + name + "\" must be an array.");
    }

    /** Any value; null if the field is missing or null. */
    @Nullable
    JsonElement optional(String name) {
        var value = object.get(name);
        return value == null || value.isJsonNull() ? null : value;
    }

    private static boolean isWhole(BigDecimal number) {
        // The scale is looked at first: 1e999999999 is a whole number that no memory can hold.
        return Math.abs((long) number.scale()) <= Long.SIZE
                && number.stripTrailingZeros().scale() <= 0
                && number.toBigInteger().bitLength() < Long.SIZE;
    }
}
