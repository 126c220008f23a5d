package org.opencowork.pairing.itests.exam;

import java.util.Map;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Offers, from inside the probe, to run its tests with JUnit 5; Pax Exam finds it by the driver's name. */
public final class JupiterActivator implements BundleActivator {

    /** The value of the system property {@code pax.exam.invoker} that chooses this driver. */
    public static final String DRIVER = "jupiter";

    @Override
    public void start(BundleContext context) {
        ProbeInvokerFactory factory = (probe, instruction) -> JupiterInvoker.of((BundleContext) probe, instruction);
        var properties = FrameworkUtil.asDictionary(Map.of("driver", DRIVER));
        context.registerService(ProbeInvokerFactory.class, factory, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes the service back.
    }
}
