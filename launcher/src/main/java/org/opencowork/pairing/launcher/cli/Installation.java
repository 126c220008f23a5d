package org.opencowork.pairing.launcher.cli;

import java.nio.file.Path;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;

/** Where this program's features and bundles are; the start script says so in system properties. */
record Installation(Path features, Path bundles) {

    static Installation ofThisProcess() throws DeskException {
        return new Installation(directory("pairing.features"), directory("pairing.bundles"));
    }

    private static Path directory(String property) throws DeskException {
        var path = System.getProperty(property);
        if (path == null) {
            throw new DeskException(
                    Reason.UNAVAILABLE,
                    "The system property " + property + " is not set. Start with launcher/pairing.");
        }
        return Path.of(path);
    }

    /** Begins to describe a runtime with this feature. */
    PairingRuntime.Builder runtime(String feature) {
        return PairingRuntime.builder()
                .feature(features.resolve(feature + ".json"))
                .bundles(bundles);
    }
}
