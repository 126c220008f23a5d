package org.opencowork.pairing.api;

/** What a remote reply to a permission or a question is worth. */
public enum RemoteAnswers {
    /** Nothing: it is refused. */
    DISABLED,
    /** A proposal that waits for the person at the desk. */
    LOCAL_CONFIRMATION,
    /** As much as a "once" of the person, which the person has allowed explicitly. */
    REMOTE_ALLOWED;

    /** Returns the word on the wire, such as {@code local_confirmation}. */
    public String wire() {
        return Wire.word(this);
    }

    /** Returns the constant for a word on the wire; an unknown word is an {@link IllegalArgumentException}. */
    public static RemoteAnswers of(String wire) {
        return Wire.constant(RemoteAnswers.class, wire);
    }
}
