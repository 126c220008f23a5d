package org.opencowork.pairing.core.desk;

import org.junit.jupiter.api.BeforeEach;
import org.opencowork.pairing.api.Pairing;

/** A test on a bench with a pairing that is connected. */
abstract class PairedBenchTest extends BenchTest {

    Pairing pairing;

    @BeforeEach
    final void pair() throws Exception {
        pairing = bench.paired();
    }
}
