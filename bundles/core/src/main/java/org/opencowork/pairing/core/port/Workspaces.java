package org.opencowork.pairing.core.port;

import java.util.List;
import org.opencowork.pairing.api.runtime.AgentRuntime;

/** The directories that the runtime works in, asked for once for each runtime. Thread-safe. */
public final class Workspaces {

    private record Known(long changes, List<String> directories) {}

    private final Port<AgentRuntime> runtime;
    private volatile Known known = new Known(-1, List.of());

    /** Asks the runtime that is plugged in at the time. */
    public Workspaces(Port<AgentRuntime> runtime) {
        this.runtime = runtime;
    }

    /** Returns the directories; empty while no runtime has told any. */
    public List<String> current() {
        var changes = runtime.changes();
        if (known.changes() != changes && runtime.present()) {
            var directories = runtime.use(agent -> agent.health().workspaces());
            if (!directories.isEmpty()) {
                known = new Known(changes, directories);
            }
        }
        return known.directories();
    }
}
