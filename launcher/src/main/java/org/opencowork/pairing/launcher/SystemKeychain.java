package org.opencowork.pairing.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keychains that operating systems have, each with the configuration that switches its bundle on. */
public enum SystemKeychain {
    /** The Secret Service of a desktop. */
    LINUX("linux"),
    /** The keychain. */
    MACOS("mac"),
    /** The Credential Manager. */
    WINDOWS("windows");

    private final String system;

    SystemKeychain(String system) {
        this.system = system;
    }

    /** Returns the one that this system has, if a bundle knows it. */
    public static Optional<SystemKeychain> here() {
        return of(System.getProperty("os.name", ""));
    }

    static Optional<SystemKeychain> of(String operatingSystem) {
        var name = operatingSystem.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keychain -> name.startsWith(keychain.system))
                .findFirst();
    }

    /** Returns those that cannot be here: of other systems, or of a desktop where no session of one runs. */
    static List<SystemKeychain> absent(Map<String, String> environment) {
        return Arrays.stream(values())
                .filter(keychain ->
                        !Optional.of(keychain).equals(here()) || (keychain == LINUX && !sessionBus(environment)))
                .toList();
    }

    /** A session says where its bus is, or has it at the usual place. */
    private static boolean sessionBus(Map<String, String> environment) {
        return environment.containsKey("DBUS_SESSION_BUS_ADDRESS")
                || Files.exists(Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/nonexistent"), "bus"));
    }

    /** Returns the configuration's id. */
    public String pid() {
        return "org.opencowork.pairing.secrets." + name().toLowerCase(Locale.ROOT);
    }
}
