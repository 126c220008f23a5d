package org.opencowork.pairing.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.redaction.FieldNames.FieldName;

/** Redacts the value of a field by the name of the field, and by the fields beside it. */
final class FieldRedaction {

    /** The most objects of a list of secrets that are looked into. */
    private static final int MOST_OBJECTS = 256;

    private final Policy policy;
    private final TreeRedaction tree;
    private final Places places;
    private final ShownNames names;
    private final Tally tally;

    FieldRedaction(Policy policy, TreeRedaction tree, Places places, ShownNames names, Tally tally) {
        this.policy = policy;
        this.tree = tree;
        this.places = places;
        this.names = names;
        this.tally = tally;
    }

    /** Returns the value as it may leave. */
    @Nullable
    Object redacted(Map<?, ?> object, FieldName name, @Nullable Object value, int depth, TreeRedaction.Around around) {
        return switch (name.kind()) {
            case SECRET -> secret(name.text(), value, depth, around);
            case BODY -> body(value, depth, around);
            case PATH -> isRequest(object) ? tree.value(value, depth, around) : path(value, depth, around);
            case FILES -> tree.value(value, depth, TreeRedaction.Around.FILE);
            case MCP_DETAIL, CONTENT, LABELLED, PROGRAM, OPEN, PLAIN ->
                ruled(FieldRules.of(policy, object, around, name.text(), name.kind()), value, depth, around);
        };
    }

    private @Nullable Object ruled(
            @Nullable StandIn standIn, @Nullable Object value, int depth, TreeRedaction.Around around) {
        if (standIn == null) {
            return tree.value(value, depth, around);
        }
        return standIn == StandIn.ARTIFACT_BODY ? body(value, depth, around) : removed(value, standIn);
    }

    private @Nullable Object secret(String name, @Nullable Object value, int depth, TreeRedaction.Around around) {
        if (value != null && PlainTokens.are(name, value)) {
            return tree.value(value, depth, around);
        }
        if (value instanceof Map<?, ?> object) {
            if (name.endsWith("redential") || tree.isTooDeep(depth)) {
                return tree.value(value, depth, around);
            }
            return DescribedSecrets.isDescribed(object, name)
                    ? described(object, name, depth, around)
                    : secrets(object, name, depth, around);
        }
        if (value instanceof List<?> list) {
            if (list.stream().allMatch(item -> isHarmless(item) || DescribedSecrets.isListing(item))) {
                return tree.value(value, depth, around);
            }
            var objects = list.size() <= MOST_OBJECTS && list.stream().allMatch(Map.class::isInstance);
            return objects && !tree.isTooDeep(depth) ? each(list, name, depth, around) : removed(value, StandIn.SECRET);
        }
        var counts = value instanceof Number number
                && (SecretNames.mayCount(name) || !SecretNames.mayBeNumber(name, number.toString()));
        return counts || isHarmless(value) || value instanceof Boolean
                ? tree.value(value, depth, around)
                : removed(value, StandIn.SECRET);
    }

    private static boolean isHarmless(@Nullable Object value) {
        return value instanceof String text && HarmlessFields.isOne(text, 0, text.length());
    }

    /** Redacts an object that describes a secret, and may give it as well. */
    private @Nullable Object described(Map<?, ?> object, String name, int depth, TreeRedaction.Around around) {
        var left = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((field, value) -> left.put(String.valueOf(field), value));
        for (var field : DescribedSecrets.GIVING) {
            if (object.get(field) instanceof String value) {
                tally.enter(field);
                left.put(field, secret(name, value, depth + 1, around));
                tally.leave();
            }
        }
        var redacted = tree.value(left, depth, around);
        return left.equals(redacted) && left.equals(object) ? object : redacted;
    }

    private List<?> each(List<?> list, String name, int depth, TreeRedaction.Around around) {
        var out = new ArrayList<@Nullable Object>();
        for (var i = 0; i < list.size(); i++) {
            tally.enter(i);
            out.add(secret(name, list.get(i), depth + 1, around));
            tally.leave();
        }
        return out;
    }

    private Object secrets(Map<?, ?> object, String name, int depth, TreeRedaction.Around around) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        var same = true;
        for (var entry : object.entrySet()) {
            var shownName = names.shown(out, String.valueOf(entry.getKey()));
            tally.enter(shownName);
            var redacted = BesideSecrets.isOne(String.valueOf(entry.getKey()), entry.getValue())
                    ? tree.value(entry.getValue(), depth + 1, around)
                    : secret(name, entry.getValue(), depth + 1, around);
            tally.leave();
            same &= redacted == entry.getValue() && shownName.equals(entry.getKey());
            out.put(shownName, redacted);
        }
        return same ? object : out;
    }

    private @Nullable Object body(@Nullable Object value, int depth, TreeRedaction.Around around) {
        if (policy.exposeArtifactBodies()) {
            return tree.value(value, depth, around);
        }
        return isText(value)
                ? removed(value, StandIn.ARTIFACT_BODY)
                : tree.value(value, depth, TreeRedaction.Around.FILE);
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String
                || (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String);
    }

    private @Nullable Object path(@Nullable Object value, int depth, TreeRedaction.Around around) {
        if (policy.exposeLocalPaths() || !(value instanceof String text) || !isWholePath(text)) {
            return tree.value(value, depth, around);
        }
        var shown = places.shown(text);
        if (shown == null) {
            tally.count(StandIn.LOCAL_PATH);
            return StandIn.LOCAL_PATH.word();
        }
        tally.count(StandIn.WORKSPACE);
        return tree.text(shown);
    }

    /** Tells of a request, whose path is a route. */
    private static boolean isRequest(Map<?, ?> object) {
        return object.containsKey("method") || object.containsKey("statusCode") || object.containsKey("port");
    }

    private static boolean isWholePath(String text) {
        if (text.length() < 2 || text.indexOf('\n') >= 0 || Routes.isApi(text)) {
            return false;
        }
        var drive = Chars.isLetter(text.charAt(0)) && text.charAt(1) == ':' && Separators.either(text, 2) > 0;
        return drive
                || text.startsWith("\\\\")
                || text.startsWith("~/")
                || (text.charAt(0) == '/' && text.length() > 1);
    }

    /** Returns what stands for the value; the value itself if it is nothing. */
    @Nullable
    Object removed(@Nullable Object value, StandIn standIn) {
        var nothing = value == null
                || (value instanceof String text && (text.isEmpty() || StandIn.is(text)))
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> object && object.isEmpty());
        if (nothing) {
            return value;
        }
        tally.count(standIn);
        return standIn.word();
    }
}
