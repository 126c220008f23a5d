package org.opencowork.pairing.core.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.Tree;

/** Reads the fields of a hostile JSON object, one by one and within bounds. */
final class Fields {

    /** Ids that may stand in a path or a header: no slashes, spaces or control characters. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@~+=-]{1,256}");

    /** Beyond this, brokers that count in doubles (RFC 8259, section 6) would read our cursor as another number. */
    private static final long MAX_SEQUENCE = (1L << 53) - 1;

    private final Map<String, Object> object;

    Fields(Map<String, Object> object) {
        this.object = object;
    }

    /** A text of the contract's length that must be there. */
    String text(String field) throws MalformedException {
        var text = optionalText(field);
        if (text == null || text.isEmpty()) {
            throw new MalformedException(field + " is missing");
        }
        return text;
    }

    /** A text of the contract's length, or null if it is absent. */
    @Nullable
    String optionalText(String field) throws MalformedException {
        var text = optionalString(field);
        if (text != null && !Text.fits(text)) {
            throw new MalformedException(
                    field + " is longer than " + Text.MAX_BYTES + " bytes or holds control characters");
        }
        return text;
    }

    /** A text of any length that must be there; the transport has bounded it. */
    String longText(String field) throws MalformedException {
        var text = optionalString(field);
        if (text == null || text.isBlank()) {
            throw new MalformedException(field + " is missing or empty");
        }
        return text;
    }

    /** An id that must be there. */
    String id(String field) throws MalformedException {
        var id = optionalId(field);
        if (id == null) {
            throw new MalformedException(field + " is missing");
        }
        return id;
    }

    /** An id, or null if it is absent. */
    @Nullable
    String optionalId(String field) throws MalformedException {
        var id = optionalString(field);
        if (id != null && !ID.matcher(id).matches()) {
            throw new MalformedException(field + " is not an id of 1 to 256 letters, digits and . _ : @ ~ + = -");
        }
        return id;
    }

    /** A sequence that must be there. */
    long sequence(String field) throws MalformedException {
        var number = Tree.whole(object, field)
                .orElseThrow(() -> new MalformedException(field + " is missing or not a whole number"));
        if (!isSequence(number)) {
            throw new MalformedException(field + " is not between 1 and " + MAX_SEQUENCE);
        }
        return number;
    }

    /** Tells whether a number may be a sequence. */
    static boolean isSequence(long number) {
        return number >= 1 && number <= MAX_SEQUENCE;
    }

    /** A true or false that must be there. */
    boolean flag(String field) throws MalformedException {
        if (object.get(field) instanceof Boolean flag) {
            return flag;
        }
        throw new MalformedException(field + " is missing or neither true nor false");
    }

    /** A moment, in ISO 8601 with an offset or in milliseconds since 1970, or null if it is absent. */
    @Nullable
    Instant moment(String field) throws MalformedException {
        var value = object.get(field);
        if (value instanceof Long millis) {
            return Instant.ofEpochMilli(millis);
        }
        var text = optionalText(field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException odd) {
            throw new MalformedException(field + " is not a time in ISO 8601");
        }
    }

    /** A list, or an empty one if it is absent. */
    List<Object> list(String field) throws MalformedException {
        var value = object.get(field);
        return value == null
                ? List.of()
                : Tree.list(value).orElseThrow(() -> new MalformedException(field + " is not a list"));
    }

    /** An object, or an empty one if it is absent. */
    Fields object(String field) throws MalformedException {
        var value = object.get(field);
        return new Fields(
                value == null
                        ? Map.of()
                        : Tree.object(value).orElseThrow(() -> new MalformedException(field + " is not an object")));
    }

    private @Nullable String optionalString(String field) throws MalformedException {
        var value = object.get(field);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new MalformedException(field + " is not a string");
    }
}
