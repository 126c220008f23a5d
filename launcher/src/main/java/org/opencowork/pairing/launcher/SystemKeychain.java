package org.opencowork.pairing.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** Returns those of other systems. */
    static List<SystemKeychain> elsewhere() {
        return Arrays.stream(values())
                .filter(keychain -> !Optional.of(keychain).equals(here()))
                .toList();
    }

    /** Returns the configuration's id. */
    public String pid() {
        return "org.opencowork.pairing.secrets." + name().toLowerCase(Locale.ROOT);
    }
}
