package org.opencowork.pairing.core.command;

import static org.opencowork.pairing.api.ResultStatus.FAILED;

import java.util.Map;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns results into what may leave. Thread-safe. */
final class ResultRedaction {

    private static final Logger LOG = LoggerFactory.getLogger(ResultRedaction.class);

    private final Ports ports;
    private final Workspaces workspaces;

    ResultRedaction(Ports ports, Workspaces workspaces) {
        this.ports = ports;
        this.workspaces = workspaces;
    }

    /** Redacts a result; where the redactor fails, only that and the status leave. */
    Map<String, Object> redact(Pairing pairing, CommandResult result) {
        var tree = result.toTree(pairing.policy().exposeLocalPaths());
        var scope = new RedactionScope(pairing.policy(), workspaces.current());
        try {
            var redaction =
                    ports.redactor().use(redactor -> ports.redactionWatch().within(() -> redactor.redact(tree, scope)));
            return Tree.object(redaction.tree()).orElseGet(() -> withheld(result));
        } catch (PortEmptyException none) {
            throw none;
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            LOG.warn("The redactor failed on a result; it is withheld.", broken);
            return withheld(result);
        }
    }

    private static Map<String, Object> withheld(CommandResult result) {
        var status = result.status().ok() ? result.status() : FAILED;
        return CommandResult.of(status, "The result could not be redacted, so it stays on the computer.")
                .toTree(false);
    }
}
