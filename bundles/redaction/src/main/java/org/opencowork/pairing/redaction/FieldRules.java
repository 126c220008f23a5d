package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;

/** Says which fields of an object go as a whole, by their names and by what stands beside them. */
final class FieldRules {

    private FieldRules() {}

    /** Returns what stands in for a field that goes; null for one that is looked at for itself. */
    static @Nullable StandIn of(Policy policy, Map<?, ?> object, TreeRedaction.Around around, String name) {
        return switch (FieldKind.of(name)) {
            case SECRET -> StandIn.SECRET;
            case MCP_DETAIL -> policy.exposeLocalMcpDetails() ? null : StandIn.MCP_DETAIL;
            case BODY -> policy.exposeArtifactBodies() ? null : StandIn.ARTIFACT_BODY;
            case CONTENT -> content(policy, object, around, name);
            default -> null;
        };
    }

    private static @Nullable StandIn content(
            Policy policy, Map<?, ?> object, TreeRedaction.Around around, String name) {
        if (name.equals("value") && isNamedSecret(object)) {
            return StandIn.SECRET;
        }
        return isBody(object, around) && !policy.exposeArtifactBodies() ? StandIn.ARTIFACT_BODY : null;
    }

    /** Tells whether the content of the object is the body of a file. */
    static boolean isBody(Map<?, ?> object, TreeRedaction.Around around) {
        return around == TreeRedaction.Around.FILE || FileObjects.isFile(object) || FileObjects.isSynthetic(object);
    }

    /** Tells of pairs such as {@code {"name": "API_KEY", "value": …}}. */
    static boolean isNamedSecret(Map<?, ?> object) {
        for (var field : List.of("name", "key", "variable", "header")) {
            if (object.get(field) instanceof String name && FieldKind.of(name) == FieldKind.SECRET) {
                return true;
            }
        }
        return false;
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
        var flag = value.equals("true") || value.equals("false");
        return !empty
                && !(standIn != StandIn.MCP_DETAIL && flag)
                && !(standIn == StandIn.ARTIFACT_BODY && (number || !quoted))
                && !(standIn == StandIn.SECRET && quoted && Placeholders.isOpen(text, start, end));
    }
}
