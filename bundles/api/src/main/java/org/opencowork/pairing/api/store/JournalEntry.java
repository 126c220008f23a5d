package org.opencowork.pairing.api.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command so far.
 *
 * @param kind the word on the wire; for a command that could not be read, whatever it said, shortened
 * @param sessionId null for none
 * @param changedAt when the state was reached
 * @param result the redacted result as a JSON tree; null until finished
 */
public record JournalEntry(
        String pairingId,
        String commandId,
        long sequence,
        String kind,
        @Nullable String sessionId,
        State state,
        Instant changedAt,
        @Nullable Map<String, Object> result) {

    /** How far a command has come; it never goes back. */
    public enum State {
        /** Its effect may begin at any moment from now on. */
        STARTED,
        /** It has ended, and its result waits to be delivered. */
        FINISHED,
        /** The broker has its result, or will never take it. */
        DELIVERED
    }

    /** The same command, ended with this result. */
    public JournalEntry finished(Map<String, Object> withResult, Instant at) {
        return new JournalEntry(pairingId, commandId, sequence, kind, sessionId, State.FINISHED, at, withResult);
    }

    /** The same command, delivered. */
    public JournalEntry delivered(Instant at) {
        return new JournalEntry(pairingId, commandId, sequence, kind, sessionId, State.DELIVERED, at, result);
    }
}
