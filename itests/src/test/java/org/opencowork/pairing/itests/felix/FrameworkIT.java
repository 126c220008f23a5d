package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Tests are where they say they are. */
@ExtendWith(PaxExam.class)
class FrameworkIT {

    @Configuration
    static Option[] framework() {
        return Felix.with();
    }

    @Test
    void testsRunInsideFelix(BundleContext context) {
        assertThat(context.getProperty(Constants.FRAMEWORK_VENDOR)).isEqualTo("Apache Software Foundation");
        assertThat(getClass().getClassLoader()).isNotEqualTo(ClassLoader.getSystemClassLoader());
    }
}
