package org.opencowork.pairing.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells objects and texts that carry the body of a file. */
final class FileObjects {

    private static final Set<String> READING_TOOLS =
            Set.of("read", "readfile", "view", "viewfile", "notebookread", "cat");
    private static final Set<String> MARKS = WordList.set("""
            filepath path filename file mime mimetype encoding uri notebookpath targetfile
            """);

    private FileObjects() {}

    /** Tells whether the fields describe a file, so that its content is the body. */
    static boolean isFile(Map<?, ?> object) {
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
        return String.join("", Identifier.words(String.valueOf(name))).toLowerCase(Locale.ROOT);
    }
}
