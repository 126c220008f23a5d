package org.opencowork.pairing.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;

/** A running framework with its bundles. Not thread-safe but for {@link #stop} and {@link #awaitStop}. */
final class Container {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

    private final Framework framework;

    private Container(Framework framework) {
        this.framework = framework;
    }

    /** Starts the framework, still without bundles of ours. */
    static Container start(Path cache, boolean fresh) throws LaunchException {
        var properties = new HashMap<String, String>();
        properties.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SystemPackages.exported());
        properties.put("felix.shutdown.hook", "false");
        // How addresses of this process are opened is the host's affair.
        properties.put("felix.service.urlhandlers", "false");
        if (fresh) {
            properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        }
        var framework = new FrameworkFactory().newFramework(Map.copyOf(properties));
        try {
            framework.start();
        } catch (BundleException broken) {
            throw new LaunchException("The framework does not start: " + broken.getMessage(), broken);
        }
        return new Container(framework);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs the jars by reference, so that none is copied. */
    List<Bundle> install(List<Path> jars) throws LaunchException {
        var bundles = new ArrayList<Bundle>();
        for (var jar : jars) {
            try {
                bundles.add(context().installBundle(location(jar)));
            } catch (BundleException unfit) {
                throw new LaunchException("Cannot install " + jar + ": " + unfit.getMessage(), unfit);
            }
        }
        return bundles;
    }

    /** The framework decodes the address as a form does, in which a plus is a space. */
    private static String location(Path jar) {
        return "reference:" + URI.create(jar.toUri().toASCIIString().replace("+", "%2B"));
    }

    /** Starts the bundle for this run only: what shall run next time is for the next start to say. */
    static void start(Bundle bundle) throws LaunchException {
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null) {
            return;
        }
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException unresolved) {
            throw new LaunchException(
                    "The bundle " + bundle.getSymbolicName() + " does not start: " + unresolved.getMessage(),
                    unresolved);
        }
    }

    /** Returns what a bundle offers as that type of the JDK for this purpose. */
    <T> T offered(Class<T> type, String purpose) throws LaunchException {
        try {
            var references = context().getServiceReferences(type, "(purpose=" + purpose + ")");
            for (var reference : references) {
                var service = context().getService(reference);
                if (service != null) {
                    return service;
                }
            }
        } catch (InvalidSyntaxException unfit) {
            throw new IllegalArgumentException("no purpose: " + purpose, unfit);
        }
        throw new LaunchException("No bundle of the feature offers \"" + purpose + "\".");
    }

    /** Stops every bundle in reverse order, then the framework; gives up waiting after 40 s. */
    void stop() throws LaunchException, InterruptedException {
        try {
            framework.stop();
            framework.waitForStop(STOP_LIMIT.toMillis());
        } catch (BundleException broken) {
            throw new LaunchException("The framework does not stop: " + broken.getMessage(), broken);
        }
    }

    /** Blocks until the framework has stopped, whoever stopped it. */
    void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }
}
