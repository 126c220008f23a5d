package org.opencowork.pairing.redaction;

import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.RedactionScope;

/** Redactors as the tests need them. */
final class Redactors {

    static final RedactionScope SCOPE = new RedactionScope(Policy.DEFAULT, List.of("/home/ada/projects/demo"));

    private Redactors() {}

    static ScanningRedactor fresh() {
        return new ScanningRedactor(List.of("/home/ada"), Limits.DEFAULT, () -> 0);
    }

    static RedactionScope exposing(String field) {
        return new RedactionScope(Policy.DEFAULT.with(Map.of(field, true)), SCOPE.workspaces());
    }

    static Object tree(Object tree) {
        return fresh().redact(tree, SCOPE).tree();
    }

    static String text(String text) {
        return (String) tree(text);
    }

    /** Redacts a text as such, wherever it stands. */
    static String scanned(String text) {
        return scan().redact(text, new Tally());
    }

    private static TextScan scan() {
        return new Engine(SCOPE, List.of(), List.of("/home/ada"), Limits.DEFAULT).scan();
    }

    /** Redacts a text that comes in pieces and returns what comes out, put together. */
    static String streamed(String... pieces) {
        var scan = scan();
        var stream = new TextStream(() -> scan);
        var tally = new Tally();
        var out = new StringBuilder();
        for (var piece : pieces) {
            out.append(stream.append(piece, tally));
        }
        return out.append(stream.finish(tally)).toString();
    }
}
