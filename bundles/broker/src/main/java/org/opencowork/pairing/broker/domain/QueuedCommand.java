package org.opencowork.pairing.broker.domain;

import java.time.Instant;

/** A command in its place in the pairing's order; sequences rise by one, from 1. */
public record QueuedCommand(NewCommand command, long sequence, Instant createdAt) {}
