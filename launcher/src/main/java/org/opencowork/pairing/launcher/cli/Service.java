package org.opencowork.pairing.launcher.cli;

import org.opencowork.pairing.launcher.LaunchException;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A runtime that works until the process is told to end. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** Says that the service is up. */
    @FunctionalInterface
    interface Announcement {
        void make() throws Exception;
    }

    private final PairingRuntime runtime;

    Service(PairingRuntime runtime) {
        this.runtime = runtime;
    }

    /** Announces the service, and returns when it has stopped: by SIGTERM, by SIGINT, or from inside. */
    int serve(Announcement announcement) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "pairing-stop"));
        announcement.make();
        runtime.awaitStop();
        return ExitStatus.DONE.code();
    }

    private void stop() {
        try {
            runtime.close();
        } catch (LaunchException unclean) {
            LOG.warn("The runtime did not stop cleanly", unclean);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
