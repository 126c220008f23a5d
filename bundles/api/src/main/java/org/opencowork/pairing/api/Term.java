package org.opencowork.pairing.api;

/**
 * What of a pairing ends by itself.
 *
 * @param pairing how long the pairing itself lives
 * @param remoteAllowed how long remote answers are taken without the person; then they wait for the person again
 */
public record Term(Until pairing, Until remoteAllowed) {

    /** Nothing ends by itself. */
    public static final Term OPEN = new Term(Until.FOR_EVER, Until.FOR_EVER);
}
