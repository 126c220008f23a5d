package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells objects and texts that carry the body of a file. */
final class FileObjects {

    private static final Set<String> READING_TOOLS =
            Set.of("read", "readfile", "view", "viewfile", "notebookread", "cat");
    private static final Set<String> MARKS = WordList.set("""
            filepath path filename file mime mimetype encoding uri notebookpath targetfile
            """);

    private static final Set<String> TYPES = Set.of("file", "artifact", "resource", "attachment", "document");
    private static final Set<String> OWNERS = WordList.set("""
            artifact artifacts file files attachment attachments document documents resource resources blob blobs
            """);

    private static final int MOST_CACHED = 4_096;
    private static final int LONGEST_CACHED = 48;
    private static final Map<String, String> JOINED = new ConcurrentHashMap<>();

    private FileObjects() {}

    /** Tells whether what lies under a field of the name are files. */
    static boolean isOwner(String name) {
        return OWNERS.contains(joined(name));
    }

    private static boolean isFileName(String name) {
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
        for (var entry : object.entrySet()) {
            if (entry.getValue() instanceof String && MARKS.contains(joined(entry.getKey()))) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the object is a call of a tool that puts out files. */
    static boolean isReadingTool(Map<?, ?> object) {
        return object.get("tool") instanceof String tool && READING_TOOLS.contains(joined(tool));
    }

    /** Tells whether the runtime made the text up from a file that the prompt refers to. */
    static boolean isSynthetic(Map<?, ?> object) {
        return Boolean.TRUE.equals(object.get("synthetic"));
    }

    /** Tells whether the text is a file as tools show one to a model. */
    static boolean isFile(String text) {
        return text.startsWith("<file>\n")
                || (text.startsWith("<path>") && text.contains("<content>"))
                || text.startsWith("00001| ")
                || text.startsWith("<file_contents>");
    }

    private static String joined(Object name) {
        var text = String.valueOf(name);
        var known = JOINED.get(text);
        if (known != null) {
            return known;
        }
        var joined = String.join("", Identifier.words(text));
        if (text.length() <= LONGEST_CACHED && JOINED.size() < MOST_CACHED) {
            JOINED.put(text, joined);
        }
        return joined;
    }
}
