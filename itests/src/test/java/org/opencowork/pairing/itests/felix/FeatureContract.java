package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What every feature promises: the bundles that it names, and no others, are enough for all of them to work. */
@ExtendWith(PaxExam.class)
abstract class FeatureContract {

    private final String name;

    /** The keychains of other systems, which the launcher leaves out by itself. */
    static final Set<String> ELSEWHERE =
            Set.of("org.opencowork.pairing.secrets.macos", "org.opencowork.pairing.secrets.windows");

    @TempDir
    Path directory;

    FeatureContract(String name) {
        this.name = name;
    }

    /** The framework with the bundles of that feature. */
    static Option[] framework(String name) throws IOException {
        return Felix.with(FeatureFile.read(name).bundlesBut(Set.of()));
    }

    @Test
    void everyBundleIsActive(BundleContext context) {
        assertThat(context.getBundles()).allMatch(bundle -> bundle.getState() == Bundle.ACTIVE, "is active");
    }

    @Test
    void everyComponentThatItConfiguresWorks(
            BundleContext context, ConfigurationAdmin admin, ServiceComponentRuntime runtime) throws Exception {
        var feature = FeatureFile.read(name, directory);
        Passphrase.offer(context);

        feature.configureBut(ELSEWHERE, admin);

        var here = new HashSet<>(feature.configured());
        here.removeAll(ELSEWHERE);
        var components = new Components(runtime);
        Eventually.holds(() -> assertThat(components.missing(here)).isEmpty());
    }

    @AfterEach
    void endEveryComponent(ConfigurationAdmin admin, ServiceComponentRuntime runtime) throws Exception {
        FeatureFile.unconfigure(admin);
        var components = new Components(runtime);
        Eventually.holds(() -> assertThat(components.configured()).isEmpty());
    }
}
