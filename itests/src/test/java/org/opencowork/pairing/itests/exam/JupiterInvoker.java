package org.opencowork.pairing.itests.exam;

import static org.junit.platform.commons.support.HierarchyTraversalMode.BOTTOM_UP;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.BundleContext;

/** Runs one test of the probe with JUnit 5, inside the framework. */
final class JupiterInvoker implements ProbeInvoker {

    private final BundleContext probe;
    private final String className;
    private final String methodName;

    private JupiterInvoker(BundleContext probe, String className, String methodName) {
        this.probe = probe;
        this.className = className;
        this.methodName = methodName;
    }

    /** Reads the instruction that Pax Exam wrote into the probe's manifest: {@code class;method}. */
    static JupiterInvoker of(BundleContext probe, String instruction) {
        var parts = instruction.split(";", -1);
        return new JupiterInvoker(probe, parts[0], parts[1]);
    }

    @Override
    public void call(Object... arguments) {
        var outcome = new Outcome();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(testClass(), testMethod()))
                .build();
        launcher().execute(request, outcome);
        outcome.rethrow();
    }

    private Class<?> testClass() {
        try {
            return probe.getBundle().loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new TestContainerException(className + " is not in the probe", e);
        }
    }

    private Method testMethod() {
        return ReflectionSupport.findMethods(testClass(), this::isTest, BOTTOM_UP).stream()
                .findFirst()
                .orElseThrow(() -> new TestContainerException(className + " has no method " + methodName));
    }

    private boolean isTest(Method method) {
        return method.getName().equals(methodName);
    }

    /** The engine is given by hand: looking it up would find the host's engines too. */
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
    }
}
