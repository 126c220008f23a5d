package org.opencowork.pairing.launcher;

import java.util.Map;

/**
 * One property of a configuration; the type stands behind its name, as in {@code port:Integer}.
 *
 * @param value in the type that the name asked for
 */
record Setting(String name, Object value) {

    static Setting of(Map.Entry<String, Object> written, Variables variables) throws LaunchException {
        var parts = written.getKey().split(":", 2);
        var value = written.getValue() instanceof String text ? variables.fill(text) : written.getValue();
        return new Setting(parts[0], parts.length == 1 ? value : typed(parts[0], parts[1], value.toString()));
    }

    private static Object typed(String name, String type, String text) throws LaunchException {
        try {
            return switch (type) {
                case "Boolean" -> Boolean.valueOf(text);
                case "Integer" -> Integer.valueOf(text);
                case "Long" -> Long.valueOf(text);
                case "String" -> text;
                default ->
                    throw new LaunchException("The feature gives \"" + name + "\" the unknown type " + type + ".");
            };
        } catch (NumberFormatException unfit) {
            throw new LaunchException("\"" + text + "\" is not a number, as \"" + name + "\" has to be.", unfit);
        }
    }
}
