/** Drives a real broker over real HTTP. */
@NullMarked
package org.opencowork.pairing.broker;

import org.jspecify.annotations.NullMarked;
