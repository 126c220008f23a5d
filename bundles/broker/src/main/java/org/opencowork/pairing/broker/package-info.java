/** The reference broker: the wire contract, a remote API, and an embedded database to keep both. */
@NullMarked
package org.opencowork.pairing.broker;

import org.jspecify.annotations.NullMarked;
