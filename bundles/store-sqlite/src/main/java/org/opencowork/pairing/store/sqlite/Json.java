package org.opencowork.pairing.store.sqlite;

import java.util.Map;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/** Reads what is kept as text in a column. */
final class Json {

    private Json() {}

    /**
     * Returns the object that the text holds.
     *
     * @throws IllegalArgumentException if the text is not one whole JSON object
     */
    static Map<String, Object> object(String text) {
        try {
            return Tree.object(TreeJson.read(text, Limits.OURSELVES))
                    .orElseThrow(() -> new IllegalArgumentException("A column holds no JSON object"));
        } catch (BrokenJsonException broken) {
            throw new IllegalArgumentException("The JSON in a column " + broken.getMessage(), broken);
        }
    }
}
