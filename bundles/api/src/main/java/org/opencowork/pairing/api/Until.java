package org.opencowork.pairing.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something holds.
 *
 * @param instant from when on it holds no longer; null for never
 */
public record Until(@Nullable Instant instant) {

    /** It holds for ever. */
    public static final Until FOR_EVER = new Until(null);

    /** Tells whether it holds no longer. */
    public boolean passed(Instant now) {
        return instant != null && !now.isBefore(instant);
    }
}
