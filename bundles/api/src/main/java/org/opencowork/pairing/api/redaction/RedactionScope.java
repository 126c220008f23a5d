package org.opencowork.pairing.api.redaction;

import java.util.List;
import org.opencowork.pairing.api.Policy;

/**
 * What redaction has to know about where it works.
 *
 * @param policy which kinds may be shown; each field opens only its own kind
 * @param workspaces absolute directories that the person knows as the workspace
 */
public record RedactionScope(Policy policy, List<String> workspaces) {

    /** Copies the list. */
    public RedactionScope {
        workspaces = List.copyOf(workspaces);
    }
}
