package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows objects below the name of a secret that describe one, and hold none or but what they give it as well. */
final class DescribedSecrets {

    private static final Set<String> TYPES =
            Set.of("string", "object", "number", "integer", "boolean", "array", "null");

    /** How an API may be given a secret, as OpenAPI calls it. */
    private static final Set<String> SCHEMES = Set.of("http", "apiKey", "oauth2", "openIdConnect");

    private static final Set<String> ASKING = Set.of("in", "scheme", "flows", "openIdConnectUrl");

    /** By what an object that describes a secret gives it as well. */
    static final List<String> GIVING = List.of("value", "default", "const");

    /** They name what a list has, or say where it belongs. */
    private static final Set<String> LISTING =
            WordList.set("name id kind namespace visibility description arn labels annotations");

    private DescribedSecrets() {}

    /** Tells of an object that only names a secret and says something about it, as lists of secrets hold them. */
    static boolean isListing(@Nullable Object value) {
        return value instanceof Map<?, ?> object
                && !object.isEmpty()
                && object.keySet().stream().allMatch(name -> isOfListing(String.valueOf(name)));
    }

    private static boolean isOfListing(String name) {
        var words = Identifier.words(name);
        return !words.isEmpty()
                && (LISTING.contains(words.get(words.size() - 1))
                        || NameWords.DESCRIBING.contains(words.get(words.size() - 1)));
    }

    /** Tells of an object that says how a secret has to be, or is given, or describes a package with the name of one. */
    static boolean isDescribed(Map<?, ?> object, String name) {
        return isSchema(object)
                || (object.get("type") instanceof String type
                        && SCHEMES.contains(type)
                        && ASKING.stream().anyMatch(object::containsKey))
                || name.equals(object.get("name"))
                || (object.containsKey("version") && object.containsKey("resolved"));
    }

    /** Tells of an object that says how a value has to be, and holds none. */
    static boolean isSchema(Map<?, ?> object) {
        return (object.get("type") instanceof String type && TYPES.contains(type))
                || (object.get("$ref") instanceof String place && place.startsWith("#/"));
    }
}
