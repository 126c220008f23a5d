package org.opencowork.pairing.redaction;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a coverage-guided fuzzer tries to break: redaction never throws, lets no secret out wherever it is
 * planted, does not grow, not even when done again, and gives a stream just what the whole text gives.
 */
public final class RedactionFuzzer {

    private static final int DEPTH = 6;
    private static final String PLANTED = "ghp_Zq8fY2mXw4Lk9Rt1Vb7Nc3Hd5Js6Pg0Ae2Ui";
    private static final List<String> AROUND =
            List.of(" ", "\n", "\"", "'", "=", ": ", "(", "<", "`", "/", "?t=", "\\n");

    /** A stand-in may be longer than the shortest thing it stands for. */
    private static final int GROWTH = 16;

    private RedactionFuzzer() {}

    /** Called by the fuzzer, again and again, with data of its making. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        switch (data.consumeInt(0, 3)) {
            case 0 -> tree(data);
            case 1 -> planted(data);
            case 2 -> stream(data);
            default -> text(data);
        }
    }

    private static void tree(FuzzedDataProvider data) {
        var tree = value(data, DEPTH);

        var once = Redactors.tree(tree);

        bounded(String.valueOf(once), String.valueOf(Redactors.tree(once)));
        bounded(String.valueOf(tree), String.valueOf(once));
    }

    private static void text(FuzzedDataProvider data) {
        var text = data.consumeRemainingAsString();

        var once = Redactors.text(text);

        bounded(once, Redactors.text(once));
        bounded(text, once);
    }

    private static void planted(FuzzedDataProvider data) {
        var before = data.pickValue(AROUND);
        var after = data.pickValue(AROUND);
        var names = new ArrayList<String>();
        for (var depth = data.consumeInt(0, DEPTH); depth > 0; depth--) {
            names.add(data.consumeString(12));
        }
        var text = data.consumeString(200) + before + PLANTED + after + data.consumeRemainingAsString();

        require(!String.valueOf(Redactors.tree(nested(text, names))).contains(PLANTED), "the secret is in a value");
        require(!String.valueOf(Redactors.tree(Map.of(text, 1L))).contains(PLANTED), "the secret is in a name");
    }

    private static void stream(FuzzedDataProvider data) {
        var cuts = data.consumeBytes(40);
        var text = data.consumeRemainingAsString();

        require(
                Redactors.streamed(pieces(text, cuts)).equals(Redactors.scanned(text)),
                "the stream differs from the whole");
    }

    private static String[] pieces(String text, byte[] cuts) {
        var pieces = new ArrayList<String>();
        var at = 0;
        for (var cut : cuts) {
            var end = Math.min(text.length(), at + (cut & 63));
            pieces.add(text.substring(at, end));
            at = end;
        }
        pieces.add(text.substring(at));
        return pieces.toArray(String[]::new);
    }

    private static Object nested(String text, List<String> names) {
        Object value = text;
        for (var name : names) {
            value = name.isEmpty() ? List.of(value) : Map.of(name, value);
        }
        return value;
    }

    private static @Nullable Object value(FuzzedDataProvider data, int depth) {
        return switch (data.consumeInt(0, depth == 0 ? 3 : 5)) {
            case 0 -> data.consumeString(100);
            case 1 -> data.consumeLong();
            case 2 -> data.consumeBoolean();
            case 3 -> null;
            case 4 -> list(data, depth);
            default -> object(data, depth);
        };
    }

    private static List<Object> list(FuzzedDataProvider data, int depth) {
        var list = new ArrayList<>();
        for (var size = data.consumeInt(0, 4); size > 0; size--) {
            list.add(value(data, depth - 1));
        }
        return list;
    }

    private static Map<String, Object> object(FuzzedDataProvider data, int depth) {
        var object = new LinkedHashMap<String, Object>();
        for (var size = data.consumeInt(0, 4); size > 0; size--) {
            object.put(data.consumeString(20), value(data, depth - 1));
        }
        return object;
    }

    private static void bounded(String before, String after) {
        require(after.length() <= GROWTH * before.length() + 64, "it grows");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
