package org.opencowork.pairing.itests.exam;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The services of the framework, as the probe sees them; those asked for stay in use until this is closed. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BundleContext context;
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    private Services(BundleContext context) {
        this.context = context;
    }

    /** The services that the bundle of the class sees. */
    static Services of(Class<?> inside) {
        return new Services(FrameworkUtil.getBundle(inside).getBundleContext());
    }

    /** Returns the best service of the type, waiting up to 10 s for it; the bundle context is given as it is. */
    Object await(Class<?> type) {
        return type == BundleContext.class ? context : track(type);
    }

    @Override
    public void close() {
        trackers.forEach(ServiceTracker::close);
    }

    private Object track(Class<?> type) {
        var tracker = new ServiceTracker<>(context, type.getName(), null);
        tracker.open();
        trackers.add(tracker);
        try {
            var service = tracker.waitForService(PATIENCE.toMillis());
            if (service == null) {
                throw new AssertionError("No service " + type.getName() + " within " + PATIENCE.toSeconds() + " s.");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + type.getName(), e);
        }
    }
}
