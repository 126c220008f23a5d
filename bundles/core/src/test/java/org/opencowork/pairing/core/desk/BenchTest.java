package org.opencowork.pairing.core.desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test on a bench of its own. */
abstract class BenchTest {

    Bench bench;

    @BeforeEach
    final void openBench() throws Exception {
        bench = Bench.open();
    }

    @AfterEach
    final void closeBench() {
        bench.close();
    }
}
