package org.opencowork.pairing.runtime.opencode;

import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;

/** The directory that the sessions work in: the configured one, or the one that the server was started in. */
final class Workspace {

    private final OpenCodeClient client;
    private volatile @Nullable String known;

    /** Takes the configured directory, or null to ask the server for its own. */
    Workspace(OpenCodeClient client, @Nullable String configured) {
        this.client = client;
        this.known = configured;
    }

    /** Returns the absolute directory; asks the server the first time. */
    String directory(Deadline deadline) throws AgentRuntimeException {
        var directory = known;
        if (directory == null) {
            directory = Tree.text(client.get("/path", deadline).object(), "directory")
                    .orElseThrow(() -> Faults.unavailable("OpenCode does not tell its directory.", null));
            known = directory;
        }
        return directory;
    }
}
