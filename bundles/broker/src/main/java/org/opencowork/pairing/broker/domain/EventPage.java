package org.opencowork.pairing.broker.domain;

import java.util.List;

/**
 * A stretch of a pairing's events in the order in which they came.
 *
 * @param events each a JSON object
 * @param next what to give as {@code after} to read on
 */
public record EventPage(List<String> events, long next) {}
