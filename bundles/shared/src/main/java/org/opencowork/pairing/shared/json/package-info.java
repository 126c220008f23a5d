/** Reads and writes JSON as trees of JDK types, strictly and within bounds. */
@NullMarked
package org.opencowork.pairing.shared.json;

import org.jspecify.annotations.NullMarked;
