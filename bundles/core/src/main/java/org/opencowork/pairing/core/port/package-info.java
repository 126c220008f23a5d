/** How the core holds on to adapters that come and go. */
@NullMarked
package org.opencowork.pairing.core.port;

import org.jspecify.annotations.NullMarked;
