package org.opencowork.pairing.core.command;

import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.store.StoreException;

/** Puts before the person what a remote may only propose. */
@FunctionalInterface
public interface Proposer {

    /**
     * Makes a proposal of the command, where there is something to propose, and returns what the remote hears at
     * once: always {@code requires_local_confirmation}.
     *
     * @param root the root of the command's session
     */
    CommandResult propose(Pairing pairing, Command command, Action.Answer answer, String root)
            throws StoreException, AuditException;
}
