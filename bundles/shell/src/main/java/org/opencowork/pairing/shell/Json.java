package org.opencowork.pairing.shell;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;

/** JSON text to trees and back. */
final class Json {

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private Json() {}

    static String write(Object tree) {
        return GSON.toJson(tree);
    }

    static Map<String, Object> readObject(String text) throws PairingException {
        try {
            var object = GSON.fromJson(text, new TypeToken<Map<String, Object>>() {});
            if (object != null) {
                return object;
            }
        } catch (JsonParseException malformed) {
            throw Arguments.invalid("The request is not a JSON object in one line.");
        }
        throw Arguments.invalid("The request is empty.");
    }
}
