package org.opencowork.pairing.launcher.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The system's place for the data of an application. */
final class DefaultDataDirectory {

    private static final String NAME = "opencowork-pairing";

    private DefaultDataDirectory() {}

    static Path of(String system, Map<String, String> environment) {
        var home = Path.of(System.getProperty("user.home"));
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return from(environment.get("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        return from(environment.get("XDG_DATA_HOME"), home.resolve(".local").resolve("share"));
    }

    private static Path from(@Nullable String chosen, Path usual) {
        return (chosen == null || chosen.isBlank() ? usual : Path.of(chosen)).resolve(NAME);
    }
}
