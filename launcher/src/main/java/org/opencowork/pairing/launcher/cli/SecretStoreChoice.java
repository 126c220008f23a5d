package org.opencowork.pairing.launcher.cli;

import java.util.Locale;
import java.util.Optional;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.SystemKeychain;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** Where the tokens of pairings are kept. */
enum SecretStoreChoice {
    SYSTEM,
    FILE,
    MEMORY;

    /** Leaves exactly the chosen store in the runtime. */
    void configure(PairingRuntime.Builder runtime) {
        keepIn(runtime);
        for (var other : values()) {
            if (other != this) {
                other.pid().ifPresent(runtime::without);
            }
        }
    }

    /** Leaves this store in the runtime, too. */
    void keepIn(PairingRuntime.Builder runtime) {
        pid().ifPresent(runtime::with);
    }

    /** Empty where the system has no keychain that is known. */
    private Optional<String> pid() {
        return this == SYSTEM
                ? SystemKeychain.here().map(SystemKeychain::pid)
                : Optional.of("org.opencowork.pairing.secrets." + this);
    }

    /** Says no where tokens cannot be kept at all. */
    void requireAdapter() throws DeskException {
        if (pid().isEmpty()) {
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
