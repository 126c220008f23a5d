/** How a pairing stays in touch with its broker. */
@NullMarked
package org.opencowork.pairing.core.connect;

import org.jspecify.annotations.NullMarked;
