package org.opencowork.pairing.itests.crash;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What befalls requests on their way to the broker and back.
 *
 * @param troubleInPercent how many of all requests meet with some trouble
 * @param clockOff by how much the broker's clock is ahead of the Desktop's
 */
record Weather(int troubleInPercent, Duration clockOff) {

    /** Nothing goes wrong. */
    static final Weather CALM = new Weather(0, Duration.ZERO);

    /** What can go wrong with one request. */
    enum Trouble {
        NONE,
        BUSY,
        RESET_UNHEARD,
        ANSWER_DROPPED,
        ANSWER_RESET,
        ANSWER_TRUNCATED,
        DELAY,
        ANSWER_DELAYED,
        DUPLICATES,
        DISORDER,
        STRANGERS,
        EXPIRED
    }

    Trouble next(RandomGenerator random) {
        var all = Trouble.values();
        return random.nextInt(100) < troubleInPercent ? all[1 + random.nextInt(all.length - 1)] : Trouble.NONE;
    }
}
