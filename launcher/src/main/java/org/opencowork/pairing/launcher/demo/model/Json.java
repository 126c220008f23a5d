package org.opencowork.pairing.launcher.demo.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Just enough JSON for a model that talks to OpenCode on this computer; it trusts its input to be well-formed. */
final class Json {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static @Nullable Object read(String text) {
        return new Json(text).value(0);
    }

    static String write(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quote(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String string ? quote(string) : String.valueOf(value);
    }

    private static String quote(String string) {
        var quoted = new StringBuilder("\"");
        string.chars()
                .forEach(c -> quoted.append(mustBeEscaped(c) ? String.format("\\u%04x", c) : Character.toString(c)));
        return quoted.append('"').toString();
    }

    private static boolean mustBeEscaped(int c) {
        return c < ' ' || c == '"' || c == '\\';
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("JSON nested deeper than " + DEEPEST);
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> literal();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (at++; peek() != '}'; skip(',')) {
            var name = string();
            skip(':');
            object.put(name, value(depth + 1));
        }
        at++;
        return object;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (at++; peek() != ']'; skip(',')) {
            list.add(value(depth + 1));
        }
        at++;
        return list;
    }

    private String string() {
        peek();
        var string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (text.charAt(at)) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            default -> text.charAt(at);
        };
    }

    private @Nullable Object literal() {
        var from = at;
        while ("+-.".indexOf(charAt()) >= 0 || Character.isLetterOrDigit(charAt())) {
            at++;
        }
        var literal = text.substring(from, at);
        return switch (literal) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> Double.valueOf(literal);
        };
    }

    private char charAt() {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private void skip(char separator) {
        if (peek() == separator) {
            at++;
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
