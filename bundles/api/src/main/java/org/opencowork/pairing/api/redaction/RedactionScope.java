package org.opencowork.pairing.api.redaction;

import java.util.List;
import org.opencowork.pairing.api.Policy;

/**
 * What redaction has to know about where it works.
 *
 * @param policy which kinds may be shown; each field opens only its own kind
 * @param workspaces absolute directories that the person knows as the workspace
 * @param explains whether somebody wants to hear of each single place; it costs time
 */
public record RedactionScope(Policy policy, List<String> workspaces, boolean explains) {

    /** Copies the list. */
    public RedactionScope {
        workspaces = List.copyOf(workspaces);
    }

    /** Explains nothing. */
    public RedactionScope(Policy policy, List<String> workspaces) {
        this(policy, workspaces, false);
    }
}
