package org.opencowork.pairing.shell.redact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** What an event looks like that adds a piece to the text of a part. */
final class Pieces {

    private static final String TYPE = "message.part.delta";
    private static final String PIECE = "delta";
    private static final Set<String> OF_TEXT = Set.of("sessionID", "messageID", "partID", "field");

    private Pieces() {}

    static boolean isOne(RuntimeEvent event) {
        return isOne(event.type(), event.data());
    }

    static boolean isOne(RedactedEvent event) {
        return isOne(event.type(), event.data());
    }

    private static boolean isOne(String type, Map<String, Object> data) {
        return type.equals(TYPE) && data.get("partID") instanceof String && data.get(PIECE) instanceof String;
    }

    /** Returns the piece that the event, which is one of these, adds. */
    static String piece(RedactedEvent event) {
        return String.valueOf(event.data().get(PIECE));
    }

    /** Returns what says which text the piece belongs to. */
    static Map<String, Object> text(Map<String, Object> data) {
        var text = new LinkedHashMap<>(data);
        text.keySet().retainAll(OF_TEXT);
        return text;
    }

    /** Returns the data of an event that adds the piece to the text. */
    static Map<String, Object> data(Map<String, Object> text, String piece) {
        var data = new LinkedHashMap<>(text);
        data.put(PIECE, piece);
        return data;
    }
}
