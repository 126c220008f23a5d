package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells objects and texts that carry the body of a file. */
final class FileObjects {

    private static final Set<String> READING_TOOLS =
            Set.of("read", "readfile", "view", "viewfile", "notebookread", "cat");
    private static final List<String> READING_ENDINGS = List.of("readfile", "readtextfile", "readmultiplefiles");
    /** Commands that put out what a file holds. */
    private static final Set<String> READING_COMMANDS = WordList.set("""
            cat tac head tail less more bat batcat nl sed awk xxd hexdump od strings base64 type get-content gc
            jq gojq yq xmllint zcat bzcat xzcat zstdcat zless rev fold column
            """);

    private static final Set<String> MARKS = WordList.set("""
            filepath path filename file mime mimetype encoding uri notebookpath targetfile celltype
            """);

    private static final Set<String> DIAGNOSTIC = Set.of("severity", "rule", "ruleId");
    private static final Set<String> TYPES = Set.of("file", "artifact", "resource", "attachment", "document");
    private static final Set<String> OWNERS = WordList.set("""
            artifact artifacts file files attachment attachments document documents resource resources blob blobs
            """);

    private static final KnownNames<String> JOINED = new KnownNames<>();

    private FileObjects() {}

    /** Tells whether what lies under a field of the name are files. */
    static boolean isOwner(String name) {
        return OWNERS.contains(joined(name));
    }

    /** Tells of a name with the ending of a file. */
    static boolean isFileName(String name) {
        var dot = name.lastIndexOf('.');
        return dot > 0
                && name.length() - dot <= 6
                && name.length() - dot > 1
                && name.indexOf(' ') < 0
                && Chars.isLetter(name.charAt(dot + 1));
    }

    /** Tells whether the fields describe a file, so that its content is the body. */
    static boolean isFile(Map<?, ?> object) {
        if (object.get("type") instanceof String type && TYPES.contains(type.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (object.get("name") instanceof String name && isFileName(name)) {
            return true;
        }
        if (object.get("search") instanceof String && object.get("replace") instanceof String) {
            return true;
        }
        for (var entry : object.entrySet()) {
            if (entry.getValue() instanceof String && MARKS.contains(joined(entry.getKey()))) {
                return !isDiagnostic(object);
            }
        }
        return false;
    }

    /** Tells of what a compiler, or a linter, says about a place in a file. */
    private static boolean isDiagnostic(Map<?, ?> object) {
        return DIAGNOSTIC.stream().anyMatch(object::containsKey)
                || (object.containsKey("code") && object.containsKey("message"));
    }

    /** Tells whether the object is a call of a tool that puts out files. */
    static boolean isReadingTool(Map<?, ?> object) {
        return (object.get("tool") instanceof String tool && isReading(joined(tool)))
                || (object.get("toolName") instanceof String name && isReading(joined(name)))
                || (object.get("input") instanceof Map<?, ?> input
                        && input.get("command") instanceof String command
                        && isReadingCommand(command));
    }

    private static boolean isReading(String tool) {
        return READING_TOOLS.contains(tool) || READING_ENDINGS.stream().anyMatch(tool::endsWith);
    }

    /** Tells whether one of the commands in a row is of those that show files. */
    private static boolean isReadingCommand(String commands) {
        for (var at = 0; at < commands.length(); ) {
            while (at < commands.length() && " \t\n;&(".indexOf(commands.charAt(at)) >= 0) {
                at++;
            }
            var end = at;
            while (end < commands.length() && " \t\n;&|".indexOf(commands.charAt(end)) < 0) {
                end++;
            }
            var name = commands.substring(at, end).toLowerCase(Locale.ROOT);
            if (READING_COMMANDS.contains(name.substring(name.lastIndexOf('/') + 1))
                    || commands.startsWith("git show ", at)) {
                return true;
            }
            while (end < commands.length() && "\n;&".indexOf(commands.charAt(end)) < 0) {
                end++;
            }
            at = end;
        }
        return false;
    }

    /** Tells whether the runtime made the text up from a file that the prompt refers to. */
    static boolean isSynthetic(Map<?, ?> object) {
        return Boolean.TRUE.equals(object.get("synthetic"));
    }

    private static String joined(Object name) {
        var text = String.valueOf(name);
        var known = JOINED.get(text);
        if (known != null) {
            return known;
        }
        var joined = String.join("", Identifier.words(text));
        JOINED.note(text, joined);
        return joined;
    }
}
