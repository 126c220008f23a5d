package org.opencowork.pairing.api.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Tree;

/**
 * What an examination found at one step.
 *
 * @param step what was looked at, in a word or two
 * @param state what is so
 * @param help what to do; null if all is well
 */
public record Finding(String step, Sentence state, @Nullable Sentence help) {

    /** Says so in English only. */
    public Finding(String step, String found, @Nullable String remedy) {
        this(step, Sentence.of("finding.other", found), remedy == null ? null : Sentence.of("finding.other", remedy));
    }

    /** Returns in English what is so. */
    public String found() {
        return state.english();
    }

    /** Returns in English what to do; null if all is well. */
    public @Nullable String remedy() {
        return help == null ? null : help.english();
    }

    /** Tells whether there is nothing to do. */
    public boolean well() {
        return help == null;
    }

    /** Returns the finding as a JSON tree. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("step", step);
        tree.put("well", well());
        tree.put("found", found());
        tree.put("remedy", remedy());
        return Tree.unmodifiable(tree);
    }
}
