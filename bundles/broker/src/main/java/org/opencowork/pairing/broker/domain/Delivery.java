package org.opencowork.pairing.broker.domain;

import org.jspecify.annotations.Nullable;

/**
 * A result that a Desktop hands in.
 *
 * @param leaseToken of the delivery that it answers
 * @param idempotencyKey the same for each attempt to hand it in; null if the Desktop sends none
 * @param result a JSON object
 */
public record Delivery(
        String commandId,
        CommandEnd end,
        String leaseToken,
        @Nullable String idempotencyKey,
        String result) {}
