package org.opencowork.pairing.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value in plain JDK types, as every port passes it: {@code Map<String, Object>} in the order of its fields,
 * {@code List<Object>}, {@code String}, {@code Boolean}, {@code Long} for whole numbers that fit, {@code Double} or
 * {@code BigDecimal} for the others, and {@code null}. Whoever receives a tree must not change it.
 */
public final class Tree {

    private Tree() {}

    /** Returns the map as one that cannot be changed; its values may be null, as in JSON. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static Map<String, Object> unmodifiable(Map<String, ? extends @Nullable Object> fields) {
        return (Map<String, Object>) Collections.unmodifiableMap(fields);
    }

    /** Returns the value as an object, or empty if it is something else. */
    @SuppressWarnings("unchecked")
    public static Optional<Map<String, Object>> object(@Nullable Object value) {
        return value instanceof Map ? Optional.of((Map<String, Object>) value) : Optional.empty();
    }

    /** Returns the value as a list, or empty if it is something else. */
    @SuppressWarnings("unchecked")
    public static Optional<List<Object>> list(@Nullable Object value) {
        return value instanceof List ? Optional.of((List<Object>) value) : Optional.empty();
    }

    /** Returns the text of a field, or empty if it is absent or not a string. */
    public static Optional<String> text(Map<String, ?> object, String field) {
        return object.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns the object in a field, or empty if it is absent or something else. */
    public static Optional<Map<String, Object>> object(Map<String, ?> object, String field) {
        return object(object.get(field));
    }

    /** Returns the list in a field, or empty if it is absent or something else. */
    public static Optional<List<Object>> list(Map<String, ?> object, String field) {
        return list(object.get(field));
    }

    /** Returns the whole number in a field, or empty if it is absent, of another type, or does not fit a long. */
    public static Optional<Long> whole(Map<String, ?> object, String field) {
        return object.get(field) instanceof Long number ? Optional.of(number) : Optional.empty();
    }
}
