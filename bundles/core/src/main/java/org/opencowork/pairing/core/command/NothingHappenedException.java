package org.opencowork.pairing.core.command;

/** What had begun surely had no effect; it may begin again. */
final class NothingHappenedException extends Exception {

    private static final long serialVersionUID = 1L;
}
