package org.opencowork.pairing.broker.http;

/**
 * Decides who is let in, before a byte of the body is read.
 *
 * @param <C> what is known of the caller then
 */
@FunctionalInterface
interface Gate<C> {

    /** Says who calls; throws {@link RefusedException} for those who may not. */
    C admit(RequestHead head);
}
