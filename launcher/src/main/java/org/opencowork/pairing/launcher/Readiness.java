package org.opencowork.pairing.launcher;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.ServiceTracker;

/** Waits until every component of a start works. */
final class Readiness {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Readiness() {}

    /** Returns once nothing is amiss; after 5 s it says what is. */
    static void await(BundleContext context) throws LaunchException {
        var tracker = new ServiceTracker<Object, Supplier<?>>(context, diagnosis(context), null);
        tracker.open();
        try {
            var diagnosis = tracker.waitForService(LIMIT.toMillis());
            if (diagnosis == null) {
                throw new LaunchException(
                        "The feature has nothing that tells whether its components work: the shell is missing.");
            }
            awaitHealth(diagnosis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LaunchException("The start was interrupted.", stopped);
        } finally {
            tracker.close();
        }
    }

    private static void awaitHealth(Supplier<?> diagnosis) throws LaunchException, InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        var troubles = troubles(diagnosis);
        while (!troubles.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            troubles = troubles(diagnosis);
        }
        if (!troubles.isEmpty()) {
            throw new LaunchException("Not every component works: "
                    + troubles.stream().map(String::valueOf).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static List<?> troubles(Supplier<?> diagnosis) {
        return (List<?>) diagnosis.get();
    }

    private static Filter diagnosis(BundleContext context) {
        try {
            return context.createFilter("(&(objectClass=java.util.function.Supplier)(purpose=diagnosis))");
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
