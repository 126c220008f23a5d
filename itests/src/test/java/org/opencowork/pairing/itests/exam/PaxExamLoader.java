package org.opencowork.pairing.itests.exam;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * Shows the JDK and Pax Exam, and hides the rest of the host's class path.
 *
 * <p>Set as the context class loader while the framework starts, it keeps the framework's threads from finding on the
 * host what a bundle forgot to import.
 */
final class PaxExamLoader extends ClassLoader {

    private final ClassLoader host = PaxExamLoader.class.getClassLoader();

    PaxExamLoader() {
        super(getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("org.ops4j.")) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return isPaxExam(name) ? host.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return isPaxExam(name) ? host.getResources(name) : Collections.emptyEnumeration();
    }

    private static boolean isPaxExam(String resource) {
        var bundle = !resource.contains("/") && resource.endsWith(".jar");
        return bundle || resource.startsWith("META-INF/links/") || resource.startsWith("META-INF/services/org.ops4j.");
    }
}
