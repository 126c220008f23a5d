package org.opencowork.pairing.launcher;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One start of the framework: from the jars to components that all work, or to nothing at all. */
record Start(Path dataDirectory, List<Path> jars, Configurations configurations, List<Offer<?>> offers) {

    private static final Logger LOG = LoggerFactory.getLogger(Start.class);
    private static final String CONFIG_ADMIN = "org.apache.felix.configadmin";

    Container run() throws LaunchException {
        var cache = new BundleCache(dataDirectory);
        var fingerprint = BundleDirectory.fingerprint(jars);
        var known = cache.isFor(fingerprint);
        cache.distrust();
        var container = Container.start(cache.directory(), !known);
        try {
            startBundles(container);
            cache.trust(fingerprint);
            return container;
        } catch (LaunchException | RuntimeException failed) {
            abandon(container);
            throw failed;
        }
    }

    /** Configures as early as can be, so that no component starts twice. */
    private void startBundles(Container container) throws LaunchException {
        offers.forEach(offer -> offer.register(container.context()));
        for (var bundle : container.install(jars)) {
            Container.start(bundle);
            if (CONFIG_ADMIN.equals(bundle.getSymbolicName())) {
                configurations.apply(container.context());
            }
        }
        Readiness.await(container.context());
    }

    private static void abandon(Container container) {
        try {
            container.stop();
        } catch (LaunchException broken) {
            LOG.warn("What was started of the runtime does not stop", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
