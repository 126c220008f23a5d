package org.opencowork.pairing.redaction;

/** Knows the values in the YAML of a Kubernetes object that is a secret. */
final class KubernetesSecrets {

    private KubernetesSecrets() {}

    /** Tells of a line that begins them, or the object. */
    static boolean beginAt(String text, int feed) {
        return isKind(text, 0, feed) || isStringData(text, 0, feed) || isDataOfSecret(text, feed);
    }

    /** Tells of the line that says that a Kubernetes object is a secret. */
    static boolean isKind(String text, int start, int feed) {
        return text.substring(start, feed).strip().equals("kind: Secret");
    }

    static boolean isStringData(String text, int start, int feed) {
        return text.substring(start, feed).strip().equals("stringData:");
    }

    /** Tells of the data of a Kubernetes object whose kind stands below. */
    private static boolean isDataOfSecret(String text, int feed) {
        return isData(text, 0, feed) && (text + '\n').contains("\nkind: Secret\n");
    }

    static boolean isData(String text, int start, int feed) {
        return feed - start <= 6
                && text.startsWith("data:", start)
                && text.substring(start + 5, feed).isBlank();
    }

    /** Takes out the values of indented fields, but for those that say what the object is. */
    static void find(String text, int from, Findings found) {
        var described = false;
        for (var line = from; line < text.length(); ) {
            var end = Lines.end(text, line);
            var colon = text.indexOf(':', line);
            if (Lines.indent(text, line) == 0) {
                described = text.startsWith("metadata", line);
            } else if (!described && colon > 0 && colon < end) {
                ValuesBelow.add(text, colon + 1, end, found);
            }
            line = end + 1;
        }
    }
}
