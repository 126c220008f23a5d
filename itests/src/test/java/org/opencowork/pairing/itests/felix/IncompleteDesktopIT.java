package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** That the tests of features notice a service that nobody provides, though every bundle resolves. */
@ExtendWith(PaxExam.class)
class IncompleteDesktopIT {

    @TempDir
    Path directory;

    @Configuration
    static Option[] framework() throws IOException {
        var missing = Set.of("store-sqlite", "url-safety");
        return Felix.with(FeatureFile.read("desktop-headless").bundlesBut(missing));
    }

    @Test
    void componentsThatNeedTheMissingOnesDoNotWork(ConfigurationAdmin admin, ServiceComponentRuntime runtime)
            throws Exception {
        var feature = FeatureFile.read("desktop-headless", directory);

        feature.configureBut(Set.of(), admin);

        Eventually.holds(() -> assertThat(new Components(runtime).missing(feature.configured()))
                .anyMatch(complaint -> complaint.contains(".core.") && complaint.contains("lacks"))
                .anyMatch(complaint -> complaint.contains(".transport.http.") && complaint.contains("lacks")));
    }

    @AfterEach
    void endEveryComponent(ConfigurationAdmin admin, ServiceComponentRuntime runtime) throws Exception {
        FeatureFile.unconfigure(admin);
        Eventually.holds(() -> assertThat(new Components(runtime).configured()).isEmpty());
    }
}
