package org.opencowork.pairing.api.transport;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the broker answered to a claim.
 *
 * @param commands each as the JSON tree that came, bounded in size and depth but otherwise unchecked, in the
 *     broker's order; an entry may be any JSON value
 * @param explicit the broker said, in whatever form the contract has for it, which commands there are; not if something
 *     else was there to read, such as a page for people, which is taken for an answer without commands but proves nothing
 * @param remoteStatus {@code online}, {@code offline}, {@code revoked}, {@code draining}, whatever else was said, or
 *     null for nothing
 * @param brokerTime the broker's clock when it answered; null if it did not tell
 * @param askedAtNanos {@link System#nanoTime()} just before the request left, to bound how old {@code brokerTime} is
 * @param held the broker let the request wait, as far as it said or the time that it took shows
 */
public record Claim(
        List<Object> commands,
        boolean explicit,
        @Nullable String remoteStatus,
        @Nullable Instant brokerTime,
        long askedAtNanos,
        boolean held) {}
