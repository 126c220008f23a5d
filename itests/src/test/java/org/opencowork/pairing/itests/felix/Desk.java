package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.bootDelegationPackages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A Desktop in the framework: as its feature says, but that its agent and its secrets are in memory. */
final class Desk implements AutoCloseable {

    private static final String HEADLESS = "desktop-headless";
    private static final Set<String> REPLACED = Set.of(
            "org.opencowork.pairing.runtime.opencode",
            "org.opencowork.pairing.secrets.file",
            "org.opencowork.pairing.secrets.linux",
            "org.opencowork.pairing.secrets.macos",
            "org.opencowork.pairing.secrets.windows");

    private final CountingRuntime agent = new CountingRuntime();
    private final ConfigurationAdmin admin;
    private final Components components;
    private final ServiceRegistration<AgentRuntime> registration;

    private Desk(BundleContext context, ConfigurationAdmin admin, Components components) {
        this.admin = admin;
        this.components = components;
        this.registration = context.registerService(AgentRuntime.class, agent, null);
    }

    /** The framework with the bundles of a Desktop without a window. */
    static Option[] framework() throws IOException {
        return framework(HEADLESS);
    }

    /** The framework with the bundles of the feature; the tests see the host's broker, which is no bundle of it. */
    static Option[] framework(String feature) throws IOException {
        var bundles = FeatureFile.read(feature).bundlesBut(Set.of());
        return OptionUtils.combine(Felix.with(bundles), bootDelegationPackages("org.opencowork.pairing.broker"));
    }

    /** Starts one without a window on the data directory, and returns once every component works. */
    static Desk start(BundleContext context, ConfigurationAdmin admin, ServiceComponentRuntime runtime, Path directory)
            throws Exception {
        return start(context, admin, runtime, FeatureFile.read(HEADLESS, directory));
    }

    /** Starts one as the feature says, and returns once every component works. */
    static Desk start(
            BundleContext context, ConfigurationAdmin admin, ServiceComponentRuntime runtime, FeatureFile feature)
            throws Exception {
        var components = new Components(runtime);
        var desk = new Desk(context, admin, components);
        feature.configureBut(REPLACED, admin);
        var wanted = new HashSet<>(feature.configured());
        wanted.removeAll(REPLACED);
        Eventually.holds(() -> assertThat(components.missing(wanted)).isEmpty());
        return desk;
    }

    CountingRuntime agent() {
        return agent;
    }

    @Override
    public void close() throws Exception {
        FeatureFile.unconfigure(admin);
        Eventually.holds(() -> assertThat(components.configured()).isEmpty());
        registration.unregister();
    }
}
