/** What a broker decides: who may ask, who holds a lease, what a result settles, and how long a poll waits. */
@NullMarked
package org.opencowork.pairing.broker.domain;

import org.jspecify.annotations.NullMarked;
