package org.opencowork.pairing.shell;

import org.opencowork.pairing.api.desktop.PairingException;

/** One thing that the person can ask for; its answer is a JSON tree. Thread-safe. */
@FunctionalInterface
interface Operation {

    /** Does it, for as long as the port behind it takes. */
    Object run(Arguments arguments) throws PairingException;
}
