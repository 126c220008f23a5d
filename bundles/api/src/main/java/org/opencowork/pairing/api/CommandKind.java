package org.opencowork.pairing.api;

import java.util.Optional;
import java.util.stream.Stream;

/** The commands that a remote can send. */
public enum CommandKind {
    CREATE_SESSION("create_session"),
    PROMPT("prompt"),
    ABORT("abort"),
    PERMISSION_RESPOND("permission.respond"),
    QUESTION_REPLY("question.reply"),
    QUESTION_REJECT("question.reject"),
    STATUS("status"),
    REVOKE_PAIRING("revoke_pairing");

    private final String wire;

    CommandKind(String wire) {
        this.wire = wire;
    }

    /** Returns the word on the wire. */
    public String wire() {
        return wire;
    }

    /** Returns the kind for a word on the wire, or empty for an unknown one. */
    public static Optional<CommandKind> of(String wire) {
        return Stream.of(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }

    /** Tells whether the command must be about a session. */
    public boolean needsSession() {
        return this != CREATE_SESSION && this != STATUS && this != REVOKE_PAIRING;
    }

    /** Tells whether the command must never wait behind a prompt. */
    public boolean control() {
        return this != CREATE_SESSION && this != PROMPT;
    }
}
