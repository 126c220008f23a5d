package org.opencowork.pairing.redaction;

import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.Tree;

/** The text that a delta adds to: one field of one part. */
record DeltaKey(String sessionId, String messageId, String partId, String field) {

    /** Returns the key; empty if the delta does not say what it adds to. */
    static Optional<DeltaKey> of(Map<String, Object> delta) {
        var partId = Tree.text(delta, "partID");
        return partId.map(part -> new DeltaKey(
                Tree.text(delta, "sessionID").orElse(""),
                Tree.text(delta, "messageID").orElse(""),
                part,
                Tree.text(delta, "field").orElse("")));
    }
}
