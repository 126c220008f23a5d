package org.opencowork.pairing.api.desktop;

/**
 * What a sync did.
 *
 * @param claimed commands that came
 * @param delivered results that the broker took
 * @param published events that the broker took
 */
public record SyncReport(int claimed, int delivered, int published) {}
