package org.opencowork.pairing.api;

/** How a command ended. */
public enum ResultStatus {
    /** It was done; a prompt: the agent has admitted it. */
    COMPLETED(true),
    /** The agent has admitted it behind a turn that is still running. */
    QUEUED(true),
    /** The person's rules forbid it; it never ran. */
    BLOCKED_BY_POLICY(false),
    /** It waits for the person at the desk as a proposal; it did not run. */
    REQUIRES_LOCAL_CONFIRMATION(false),
    /** It could not be done, or nobody can tell whether it was. */
    FAILED(false);

    private final boolean ok;

    ResultStatus(boolean ok) {
        this.ok = ok;
    }

    /** Tells whether the result is acknowledged; any other is reported as failed. */
    public boolean ok() {
        return ok;
    }

    /** Returns the word on the wire, such as {@code blocked_by_policy}. */
    public String wire() {
        return Wire.word(this);
    }
}
