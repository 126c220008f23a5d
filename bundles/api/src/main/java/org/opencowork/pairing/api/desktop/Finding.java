package org.opencowork.pairing.api.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;

/**
 * What an examination found at one step.
 *
 * @param step what was looked at, in a word or two
 * @param found in a sentence what is so
 * @param remedy in a sentence what to do; null if all is well
 */
public record Finding(String step, String found, @Nullable String remedy) {

    /** Tells whether there is nothing to do. */
    public boolean well() {
        return remedy == null;
    }

    /** Returns the finding as a JSON tree. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("step", step);
        tree.put("well", well());
        tree.put("found", found);
        tree.put("remedy", remedy);
        return Tree.unmodifiable(tree);
    }
}
