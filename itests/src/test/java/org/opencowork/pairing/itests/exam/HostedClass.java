package org.opencowork.pairing.itests.exam;

import static java.util.stream.Collectors.toMap;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedMethods;
import static org.junit.platform.commons.support.HierarchyTraversalMode.BOTTOM_UP;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.spi.DefaultExamReactor;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.ops4j.pax.exam.spi.StagedExamReactor;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** The host's side of a test class: its framework, and the address of each of its tests inside. */
final class HostedClass implements AutoCloseable {

    private final StagedExamReactor reactor;
    private final Map<String, TestAddress> tests;

    private HostedClass(StagedExamReactor reactor, Map<String, TestAddress> tests) {
        this.reactor = reactor;
        this.tests = tests;
    }

    /** Starts the framework that the class describes, with the probe in it. */
    static HostedClass start(Class<?> testClass) throws IOException {
        var system = PaxExamRuntime.createTestSystem();
        var probe = system.createProbe().setHeader("Bundle-Activator", JupiterActivator.class.getName());
        var tests = findAnnotatedMethods(testClass, Test.class, BOTTOM_UP).stream()
                .collect(toMap(Method::getName, test -> probe.addTest(testClass, test.getName())));
        var reactor = new DefaultExamReactor(system, PaxExamRuntime.getTestContainerFactory());
        reactor.addConfiguration(configuration(testClass));
        reactor.addProbe(probe);
        var hosted = new HostedClass(reactor.stage(new PerClass()), tests);
        hosted.startFramework();
        return hosted;
    }

    /** Runs the test inside, and fails as it fails there. */
    void run(Method test) throws Throwable {
        try {
            reactor.invoke(inside(tests.get(test.getName())));
        } catch (TestContainerException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public void close() {
        reactor.afterClass();
    }

    private void startFramework() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(new PaxExamLoader());
        try {
            reactor.beforeClass();
        } catch (RuntimeException e) {
            close();
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    /** The address of the test in the one framework of this class. */
    private TestAddress inside(TestAddress test) {
        return reactor.getTargets().stream()
                .filter(target -> target.root().equals(test))
                .findFirst()
                .orElseThrow();
    }

    private static Option[] configuration(Class<?> testClass) {
        var method =
                findAnnotatedMethods(testClass, Configuration.class, BOTTOM_UP).get(0);
        return (Option[]) ReflectionSupport.invokeMethod(method, null);
    }
}
