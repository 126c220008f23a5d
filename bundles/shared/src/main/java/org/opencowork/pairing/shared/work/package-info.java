/** Lets one thread do for many what costs as much for all of them as for one. */
@NullMarked
package org.opencowork.pairing.shared.work;

import org.jspecify.annotations.NullMarked;
