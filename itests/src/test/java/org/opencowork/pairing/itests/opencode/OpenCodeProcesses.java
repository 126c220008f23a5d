package org.opencowork.pairing.itests.opencode;

import java.nio.file.Path;
import java.util.List;

/** The running processes of the OpenCode under test that descend from this one. */
final class OpenCodeProcesses {

    private OpenCodeProcesses() {}

    static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith("opencode"))
                        .isPresent())
                .toList();
    }
}
