package org.opencowork.pairing.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackages;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.url;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.opencowork.pairing.itests.exam.JupiterActivator;
import org.ops4j.pax.exam.Option;

/** The framework as the launcher sets it up; the tests in it share JUnit and AssertJ with the host. */
final class Felix {

    private Felix() {}

    /** The framework with these bundles and nothing else but what Pax Exam needs. */
    static Option[] with(Path... bundles) {
        return Stream.concat(Stream.of(base()), Stream.of(bundles).map(Felix::bundle))
                .toArray(Option[]::new);
    }

    private static Option base() {
        return composite(
                systemProperty("pax.exam.invoker").value(JupiterActivator.DRIVER),
                systemPackages(slf4j("1.7.36")),
                systemPackages(slf4j("2.0.20")),
                frameworkProperty("org.osgi.framework.bundle.parent").value("framework"),
                bootDelegationPackages("org.junit.*", "org.opentest4j.*", "org.assertj.*", "org.osgi.service.feature"));
    }

    private static Option bundle(Path jar) {
        return url("reference:" + jar.toUri());
    }

    /** The version 1.7 is for bundles that were built against it; 2.0 is compatible with it. */
    private static String[] slf4j(String version) {
        return Stream.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi")
                .map(name -> name + ";version=" + version)
                .toArray(String[]::new);
    }
}
