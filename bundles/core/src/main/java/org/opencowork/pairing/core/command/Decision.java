package org.opencowork.pairing.core.command;

import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.CommandResult;

/** What the Desktop makes of a well-formed command. */
sealed interface Decision {

    /** It may run now. */
    record Run() implements Decision {}

    /** It ends here, unrun, with this result. */
    record Refuse(CommandResult result) implements Decision {}

    /** It ends here, unrun; the person may yet do what it proposes. */
    record Propose(Action.Answer answer) implements Decision {}

    /** It is not ours to run under this lease; it is left for redelivery. */
    record LeaveForRedelivery(String reason) implements Decision {}
}
