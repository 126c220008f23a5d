package org.opencowork.pairing.core.command;

/**
 * Notices that a broker numbers its commands anew, as one does that was restored from an older copy of itself.
 *
 * <p>Two unknown commands below the cursor may be stragglers. A third one is not, unless a new command above the cursor
 * came in between. Thread-safe.
 */
final class Numbering {

    private static final int STRAGGLERS = 2;

    private int unknown;

    /** A new command came above the cursor. */
    synchronized void goesOn() {
        unknown = 0;
    }

    /** An unknown command came at or below the cursor; tells whether it is more than a straggler. */
    synchronized boolean beganAnew() {
        unknown++;
        return unknown > STRAGGLERS;
    }
}
