/** Everything on one machine, for somebody who wants to see what a pairing does: {@code pairing demo}. */
@NullMarked
package org.opencowork.pairing.launcher.demo;

import org.jspecify.annotations.NullMarked;
