/** What becomes of an event: scoped, redacted, kept, published. */
@NullMarked
package org.opencowork.pairing.core.event;

import org.jspecify.annotations.NullMarked;
