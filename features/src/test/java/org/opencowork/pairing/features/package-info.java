/** Proof that the bundles of each feature are enough for it. */
@NullMarked
package org.opencowork.pairing.features;

import org.jspecify.annotations.NullMarked;
