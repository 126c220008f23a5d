package org.opencowork.pairing.broker.domain;

/**
 * An event as the Desktop sent it.
 *
 * @param body the event, a JSON object
 */
public record PublishedEvent(String id, String body) {}
