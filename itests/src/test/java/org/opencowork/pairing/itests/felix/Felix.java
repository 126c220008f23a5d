package org.opencowork.pairing.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackages;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.systemPackages;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import org.opencowork.pairing.itests.exam.JupiterActivator;
import org.ops4j.pax.exam.Option;

/** The framework as the launcher sets it up, with the host's JUnit shown to the tests. */
final class Felix {

    private Felix() {}

    static Option[] plain() {
        return options(
                systemProperty("pax.exam.invoker").value(JupiterActivator.DRIVER),
                systemPackages(
                        "org.slf4j;version=1.7.36",
                        "org.slf4j;version=2.0.20",
                        "org.slf4j.helpers;version=1.7.36",
                        "org.slf4j.helpers;version=2.0.20",
                        "org.slf4j.spi;version=1.7.36",
                        "org.slf4j.spi;version=2.0.20",
                        "org.slf4j.event;version=1.7.36",
                        "org.slf4j.event;version=2.0.20"),
                frameworkProperty("org.osgi.framework.bundle.parent").value("framework"),
                bootDelegationPackages("org.junit.*", "org.opentest4j.*", "org.assertj.*"));
    }
}
