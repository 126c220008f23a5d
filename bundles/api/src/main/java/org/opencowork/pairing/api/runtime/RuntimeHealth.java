package org.opencowork.pairing.api.runtime;

import java.util.List;

/**
 * How the runtime is.
 *
 * @param ready it can run commands at this moment
 * @param summary in words, such as {@code OpenCode 1.18.33} or what is wrong and the remedy
 * @param workspaces absolute directories that it works in
 */
public record RuntimeHealth(boolean ready, String summary, List<String> workspaces) {

    /** Copies the list. */
    public RuntimeHealth {
        workspaces = List.copyOf(workspaces);
    }
}
