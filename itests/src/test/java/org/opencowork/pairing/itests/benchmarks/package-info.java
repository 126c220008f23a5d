/** How fast the parts are together, and what they cost at rest; run on demand, never as a test. */
@NullMarked
package org.opencowork.pairing.itests.benchmarks;

import org.jspecify.annotations.NullMarked;
