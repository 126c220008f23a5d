package org.opencowork.pairing.core.desk;

import java.time.Duration;

/**
 * How long things take at a desk.
 *
 * @param lease how long the leases are that it asks for, in whole seconds; it must have been the same before
 * @param proposals how long what a remote proposes waits for the person
 */
public record DeskTimes(Duration lease, Duration proposals) {

    /** As it is unless the person wants it otherwise. */
    public static final DeskTimes USUAL = new DeskTimes(Duration.ofSeconds(30), Duration.ofMinutes(10));
}
