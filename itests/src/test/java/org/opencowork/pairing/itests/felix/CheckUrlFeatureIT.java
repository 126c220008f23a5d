package org.opencowork.pairing.itests.felix;

import java.io.IOException;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

class CheckUrlFeatureIT extends FeatureContract {

    private static final String NAME = "check-url";

    CheckUrlFeatureIT() {
        super(NAME);
    }

    @Configuration
    static Option[] framework() throws IOException {
        return framework(NAME);
    }
}
