package org.opencowork.pairing.broker.http;

import java.util.concurrent.CompletableFuture;

/**
 * Answers one kind of request.
 *
 * @param <C> what is known of the caller
 */
@FunctionalInterface
interface Route<C> {

    /** Answers, later if it has to wait; throws {@link RefusedException} for a request that is wrong in itself. */
    CompletableFuture<Answer> answer(C caller, Call call);
}
