package org.opencowork.pairing.core.connect;

/** One thing that happens in a history. */
sealed interface Step {

    /** How a call of a port ends; what that means to each port, its double says. */
    enum Fate {
        /** As it should. */
        WELL,
        /** Not at all: nothing was done. */
        NOT_DONE,
        /** It was done, but whoever called hears of a failure. */
        DONE_BUT_LOST,
        /** The other side has too much to do. */
        BUSY,
        /** The other side will have none of it. */
        REFUSED,
        /** What came before does not hold any more: a lease, or what the agent knew. */
        GONE,
        /** It ends well, but in an unusual way. */
        ODD
    }

    /** What the remote may send. */
    enum Wish {
        PROMPT,
        CREATE_SESSION,
        ABORT,
        PERMISSION,
        QUESTION,
        STATUS,
        /** Ends the pairing. */
        REVOKE,
        /** Is not to be understood. */
        ILLEGIBLE,
        /** Is meant for another pairing. */
        STRANGER,
        /** Names a session that takes no part. */
        FOREIGN_SESSION
    }

    /** The remote sends a command, so many sequences above its last. */
    record Send(Wish wish, int session, int above) implements Step {}

    /** One of the Desktop's threads, of all that stand at a call, goes on up to its next call. */
    record Go(int thread, Fate fate) implements Step {}

    /** The Desktop runs on for so many calls without anything unusual, its threads in turn. */
    record Run(int calls) implements Step {}

    /** Time passes. */
    record Pass(int millis) implements Step {}

    /** A lease ends early at the broker. */
    record LeaseEnds(int command) implements Step {}

    /** The Desktop's process is killed, and another starts. */
    record Crash() implements Step {}

    /** The coding agent goes, or comes back. */
    record Agent(boolean there) implements Step {}

    /** The redactor goes, or comes back. */
    record Redactor(boolean there) implements Step {}

    /** Somebody sets this computer's clock. */
    record OwnClock(int secondsAhead) implements Step {}

    /** Somebody sets the broker's clock. */
    record BrokersClock(int secondsAhead) implements Step {}

    /** The person at the desk ends the pairing. */
    record Revoke() implements Step {}
}
