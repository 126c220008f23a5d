package org.opencowork.pairing.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The values that stand in for {@code ${name}} in a feature's configurations. */
final class Variables {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, @Nullable Object> values;

    /** Takes the feature's defaults, and what was chosen, which goes first; nothing else may be chosen. */
    Variables(Map<String, @Nullable Object> defaults, Map<String, String> chosen) throws LaunchException {
        for (var name : chosen.keySet()) {
            if (!defaults.containsKey(name)) {
                throw new LaunchException("The feature has no variable \"" + name + "\"; it has "
                        + String.join(", ", defaults.keySet()) + ".");
            }
        }
        values = new LinkedHashMap<>(defaults);
        values.putAll(chosen);
    }

    /** Returns the text with every place filled in. */
    String fill(String text) throws LaunchException {
        var places = PLACE.matcher(text);
        var filled = new StringBuilder();
        while (places.find()) {
            places.appendReplacement(filled, Matcher.quoteReplacement(value(places.group(1))));
        }
        return places.appendTail(filled).toString();
    }

    private String value(String name) throws LaunchException {
        var value = values.get(name);
        if (value == null) {
            throw new LaunchException("The feature needs a value for its variable \"" + name + "\".");
        }
        return value.toString();
    }
}
