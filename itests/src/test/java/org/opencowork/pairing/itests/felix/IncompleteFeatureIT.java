package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ops4j.pax.exam.TestContainerException;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** That the tests of features notice a bundle that a feature forgot; they run on the host. */
class IncompleteFeatureIT {

    @ParameterizedTest
    @ValueSource(strings = {"api", "httpclient5", "gson", "org.osgi.service.component"})
    void aFrameworkWithoutThatBundleDoesNotStart(String artifact) throws IOException {
        var bundles = FeatureFile.read("desktop-headless").bundlesBut(Set.of(artifact));
        var system = PaxExamRuntime.createTestSystem(Felix.with(bundles));
        var container = PaxExamRuntime.createContainer(system);
        try {
            assertThatThrownBy(container::start)
                    .isInstanceOf(TestContainerException.class)
                    .hasMessageContaining("unresolved bundles");
        } finally {
            container.stop();
        }
    }
}
