package org.opencowork.pairing.broker.domain;

/** A command on its way to a Desktop. */
public record LeasedCommand(QueuedCommand queued, Lease lease) {}
