package org.opencowork.pairing.launcher;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Something that the host offers to the bundles for a purpose, as a type of the JDK. */
record Offer<T>(Class<T> type, T service, String purpose) {

    void register(BundleContext context) {
        context.registerService(type, service, FrameworkUtil.asDictionary(Map.of("purpose", purpose)));
    }
}
