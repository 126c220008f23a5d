package org.opencowork.pairing.runtime.opencode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Chooses the server that the configuration asks for. */
final class ServerChoice {

    private ServerChoice() {}

    static OpenCodeServer of(OpenCodeSettings settings, Map<String, String> environment) {
        return settings.url().isEmpty() ? own(settings) : attached(settings, environment);
    }

    private static OpenCodeServer attached(OpenCodeSettings settings, Map<String, String> environment) {
        var uri = LoopbackUrl.parse(settings.url());
        if (uri.isEmpty()) {
            return new UnusableServer("OpenCode may only be attached on this computer: give an address such as"
                    + " http://127.0.0.1:4096.");
        }
        // OpenCode itself takes a directory that is not there for a good one.
        if (!settings.workspace().isEmpty() && !Files.isDirectory(Path.of(settings.workspace()))) {
            return new UnusableServer(
                    "The workspace " + settings.workspace() + " is not a directory; name another one.");
        }
        return new AttachedServer(
                new Endpoint(uri.get(), Password.from(environment).orElse(null)));
    }

    private static OpenCodeServer own(OpenCodeSettings settings) {
        if (settings.workspace().isEmpty()) {
            return new UnusableServer("OpenCode cannot be started: name the workspace to start it in.");
        }
        if (settings.isolate() && settings.stateDirectory().isEmpty()) {
            return new UnusableServer("OpenCode cannot be isolated: name the directory for its settings and data.");
        }
        var home = settings.isolate() ? Path.of(settings.stateDirectory()).toAbsolutePath() : null;
        return new OwnServer(settings.binary(), Path.of(settings.workspace()), home).start();
    }
}
