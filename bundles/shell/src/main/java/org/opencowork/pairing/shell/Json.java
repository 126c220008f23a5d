package org.opencowork.pairing.shell;

import java.util.Map;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/** Reads a request, or says in a sentence why it is none. */
final class Json {

    private Json() {}

    static Map<String, Object> readObject(String text) throws PairingException {
        if (text.isBlank()) {
            throw Arguments.invalid("The request is empty.");
        }
        try {
            return Tree.object(TreeJson.read(text, Limits.NEIGHBOUR))
                    .orElseThrow(() -> Arguments.invalid("The request is not a JSON object in one line."));
        } catch (BrokenJsonException broken) {
            throw Arguments.invalid("The request is not a JSON object in one line: it " + broken.getMessage() + ".");
        }
    }
}
