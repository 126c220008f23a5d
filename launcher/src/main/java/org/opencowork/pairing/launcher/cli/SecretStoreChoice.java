package org.opencowork.pairing.launcher.cli;

import java.util.Locale;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** Where the tokens of pairings are kept. */
enum SecretStoreChoice {
    SYSTEM,
    FILE,
    MEMORY;

    private static final String PIDS = "org.opencowork.pairing.secrets.";

    /** Leaves exactly the chosen store in the runtime. */
    void configure(PairingRuntime.Builder runtime) {
        if (this != FILE) {
            runtime.without(PIDS + "file");
        }
        if (this != MEMORY) {
            runtime.without(PIDS + "memory");
        }
        if (this != SYSTEM) {
            runtime.without(PIDS + "linux");
        }
    }

    /** Says no where tokens cannot be kept at all. */
    void requireAdapter() throws DeskException {
        if (this == SYSTEM && !System.getProperty("os.name", "").equals("Linux")) {
            throw new DeskException(
                    Reason.UNAVAILABLE,
                    "This version cannot use the keychain of this system. Keep tokens in a file under a passphrase with"
                            + " --secret-store file --passphrase-file F, or for this run only with"
                            + " --secret-store memory.");
        }
    }

    /** Says no where what is kept would be gone with this process. */
    void requireLasting() throws DeskException {
        requireAdapter();
        if (this == MEMORY) {
            throw new DeskException(
                    Reason.REFUSED,
                    "With --secret-store memory the token would be lost as soon as this command ends. Start the"
                            + " Desktop first (pairing run --secret-store memory), or use --secret-store file.");
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
