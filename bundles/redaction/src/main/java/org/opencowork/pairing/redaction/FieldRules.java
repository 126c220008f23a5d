package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;

/** Says which fields of an object go as a whole, by their names and by what stands beside them. */
final class FieldRules {

    private static final int LONGEST_SECRET = 256;
    private static final Set<String> VALUES = Set.of("value", "val", "equals");
    private static final Set<String> PRIVATE_PARTS = Set.of("d", "k", "p", "q", "dp", "dq", "qi");
    private static final Set<String> LAUNCHING =
            Set.of("args", "argv", "arguments", "env", "environment", "cwd", "stdio");
    private static final Set<String> ENVIRONMENTS = WordList.set("""
            production prod staging stage development dev test testing qa uat preview sandbox demo live canary integration
            preprod
            """);
    /** What became of a file. */
    private static final Set<String> CHANGES = WordList.set("""
            modified added deleted removed renamed copied created updated touched kept unchanged changed untracked ignored
            staged skipped
            """);

    private static final List<String> SUFFIXES = List.of("Key", "Name", "key", "name");

    private FieldRules() {}

    /** Returns what stands in for a field that goes; null for one that is looked at for itself. */
    static @Nullable StandIn of(
            Policy policy, Map<?, ?> object, TreeRedaction.Around around, String name, FieldKind kind) {
        return switch (kind) {
            case SECRET ->
                object.get(name) instanceof Map<?, ?> value && DescribedSecrets.isDescribed(value, name)
                        ? null
                        : StandIn.SECRET;
            case MCP_DETAIL -> policy.exposeLocalMcpDetails() || isNoDetail(object, name) ? null : StandIn.MCP_DETAIL;
            case BODY -> policy.exposeArtifactBodies() ? null : StandIn.ARTIFACT_BODY;
            case CONTENT -> content(policy, object, around, name);
            case LABELLED -> isSuffixed(object, name) ? StandIn.SECRET : null;
            case PROGRAM -> isLaunched(object) && !policy.exposeLocalMcpDetails() ? StandIn.MCP_DETAIL : null;
            case PLAIN -> plain(policy, object, around, name);
            case OPEN -> isOpenSecret(object, name) ? StandIn.SECRET : null;
            default -> null;
        };
    }

    /** Tells of what a deployment is called, of the parameters of a call, and of a list of commands that are objects. */
    private static boolean isNoDetail(Map<?, ?> object, String name) {
        var value = object.get(name);
        if (value instanceof String text) {
            var dash = text.indexOf('-');
            var first = dash < 0 ? text : text.substring(0, dash);
            var deployment = Chars.startsWith(name, 0, "env") && ENVIRONMENTS.contains(first.toLowerCase(Locale.ROOT));
            return deployment || (text.startsWith("{") && isListed(object, name));
        }
        var objects = value instanceof Map
                || (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map);
        var deployment = value instanceof Map<?, ?> of && of.containsKey("name") && name.equals("environment");
        return deployment || (objects && isListed(object, name));
    }

    private static boolean isListed(Map<?, ?> object, String name) {
        return name.equals("commands") || (name.equals("arguments") && !object.containsKey("command"));
    }

    private static @Nullable StandIn content(
            Policy policy, Map<?, ?> object, TreeRedaction.Around around, String name) {
        if (isNamedSecret(object, name) || isOfCookie(object, name) || isKey(object, name)) {
            return StandIn.SECRET;
        }
        return isBody(object, around) && !policy.exposeArtifactBodies() ? StandIn.ARTIFACT_BODY : null;
    }

    /** Tells of what a tool that reads files puts out. */
    static boolean isOutput(String name, TreeRedaction.Around around) {
        return around == TreeRedaction.Around.READING && (name.equals("output") || name.equals("result"));
    }

    private static boolean isFileIn(TreeRedaction.Around around, String name) {
        return around == TreeRedaction.Around.FILE && FileObjects.isFileName(name);
    }

    /** Tells whether the content of the object is the body of a file. */
    static boolean isBody(Map<?, ?> object, TreeRedaction.Around around) {
        return around == TreeRedaction.Around.FILE || FileObjects.isFile(object) || FileObjects.isSynthetic(object);
    }

    /** Tells of the value of pairs such as {@code {"name": "API_KEY", "value": …}}. */
    static boolean isNamedSecret(Map<?, ?> object, String valueName) {
        var whole = VALUES.contains(valueName.toLowerCase(Locale.ROOT));
        if (!whole && !(object.get(valueName) instanceof String text && text.length() <= LONGEST_SECRET)) {
            return false;
        }
        if (!namesSecret(object)) {
            return false;
        }
        var value = String.valueOf(object.get(valueName));
        return whole || SecretLike.mayBe(value);
    }

    /** Tells of a value that looks like a key, whatever it is called. */
    private static boolean isKey(Map<?, ?> object, String valueName) {
        return VALUES.contains(valueName.toLowerCase(Locale.ROOT))
                && object.get(valueName) instanceof String text
                && SecretLike.isKey(text);
    }

    private static boolean namesSecret(Map<?, ?> object) {
        for (var entry : object.entrySet()) {
            if (entry.getValue() instanceof String name
                    && Labels.isNaming(String.valueOf(entry.getKey()))
                    && !RuntimeIds.isOne(name)
                    && FieldKind.of(name) == FieldKind.SECRET) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable StandIn plain(Policy policy, Map<?, ?> object, TreeRedaction.Around around, String name) {
        if (isOfPrivateKey(object, name) || (name.equals("result") && object.containsKey("bcrypt_hash"))) {
            return StandIn.SECRET;
        }
        var body = isOutput(name, around) || (isFileIn(around, name) && !isChange(object.get(name)));
        return body && !policy.exposeArtifactBodies() ? StandIn.ARTIFACT_BODY : null;
    }

    private static boolean isChange(@Nullable Object value) {
        return value instanceof String text && CHANGES.contains(text);
    }

    /** Tells of the value of a cookie, which says who may read it. */
    private static boolean isOfCookie(Map<?, ?> object, String name) {
        return name.equals("value")
                && object.containsKey("name")
                && (object.containsKey("httpOnly") || object.containsKey("sameSite") || object.containsKey("domain"));
    }

    /** Tells of what is private in the JSON form of a key (RFC 7517). */
    private static boolean isOfPrivateKey(Map<?, ?> object, String name) {
        return name.length() <= 2 && PRIVATE_PARTS.contains(name) && object.containsKey("kty");
    }

    /** Tells whether the fields beside the name of a program say how it is started. */
    private static boolean isLaunched(Map<?, ?> object) {
        return LAUNCHING.stream().anyMatch(object::containsKey);
    }

    /** Tells of the value of pairs such as {@code {"ParameterKey": "Password", "ParameterValue": …}}. */
    static boolean isSuffixed(Map<?, ?> object, String valueName) {
        var stem = valueName.substring(0, valueName.length() - 5);
        for (var label : SUFFIXES) {
            if (object.get(stem + label) instanceof String name && FieldKind.of(name) == FieldKind.SECRET) {
                return true;
            }
        }
        return false;
    }

    /** Tells of the key or token of credentials that say of which type they are, and of what looks like a secret. */
    static boolean isOpenSecret(Map<?, ?> object, String name) {
        if (!(object.get(name) instanceof String text)) {
            return false;
        }
        var type = object.get("type");
        var credentials = name.equals("key")
                ? "api".equals(type) || "apiKey".equals(type)
                : "oauth".equals(type) && !name.equals("auth");
        var random = name.equals("key") ? SecretLike.isRandom(text) : SecretLike.mayBe(text);
        return credentials || random;
    }

    /** Tells whether the value of a field that goes, as it is written, is more than nothing, a flag or a stand-in. */
    static boolean isSomething(String name, String text, int start, int end, boolean quoted, StandIn standIn) {
        if (start >= end || StandIn.startsAt(text, start)) {
            return false;
        }
        if (standIn == StandIn.SECRET && !quoted && SecretNames.mayCount(name) && text.charAt(start) != '[') {
            return false;
        }
        var value = quoted ? "" : text.substring(start, Math.min(end, start + 6));
        var empty = List.of("null", "[]", "{}").contains(value);
        var number = !value.isEmpty() && (Chars.isDigit(value.charAt(0)) || value.charAt(0) == '-');
        if (standIn == StandIn.SECRET && number && !SecretNames.mayBeNumber(name, text.substring(start, end))) {
            return false;
        }
        var flag = value.equals("true") || value.equals("false");
        return !empty
                && !(standIn != StandIn.MCP_DETAIL && flag)
                && !(standIn == StandIn.ARTIFACT_BODY && (number || !(quoted || isTextList(text, start, end))))
                && !(standIn == StandIn.SECRET && quoted && HarmlessFields.isOne(text, start, end));
    }

    /** Tells of a list that begins with a text. */
    private static boolean isTextList(String text, int start, int end) {
        var first = start + 1;
        while (first < end && Chars.isSpace(text.charAt(first))) {
            first++;
        }
        return text.charAt(start) == '[' && first < end && text.charAt(first) == '"';
    }
}
