package org.opencowork.pairing.launcher.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** JSON trees in JDK types, as text. */
public final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private Json() {}

    /** Returns the tree in one line. */
    public static String write(Object tree) {
        return GSON.toJson(tree);
    }

    /** Returns the value as an object; empty if it is something else. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(@Nullable Object tree) {
        return tree instanceof Map ? (Map<String, @Nullable Object>) tree : Map.of();
    }

    /** Returns the value as a list of objects; empty if it is something else. */
    public static List<Map<String, @Nullable Object>> objects(@Nullable Object tree) {
        return tree instanceof List<?> list ? list.stream().map(Json::object).toList() : List.of();
    }

    /** Reads an object from one line of text. */
    public static Map<String, @Nullable Object> parse(String line) throws IOException {
        try {
            return object(GSON.fromJson(line, new TypeToken<Map<String, Object>>() {}));
        } catch (JsonParseException malformed) {
            throw new IOException("its answer is not JSON", malformed);
        }
    }

    static String request(String operation, Map<String, ?> arguments) {
        return write(Map.of("op", operation, "args", arguments));
    }

    static Object answer(String line) throws IOException, DeskException {
        var answer = parse(line);
        var result = answer.get("result");
        if (result != null) {
            return result;
        }
        var error = object(answer.get("error"));
        throw new DeskException(
                Reason.of(String.valueOf(error.get("reason"))),
                error.get("message") instanceof String message ? message : "The Desktop gave no reason.");
    }
}
