/** What leaves over the network, and to whom, in a network that a test makes for itself. */
@NullMarked
package org.opencowork.pairing.itests.network;

import org.jspecify.annotations.NullMarked;
