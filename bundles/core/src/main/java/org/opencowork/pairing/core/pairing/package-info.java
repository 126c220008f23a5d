/** The life of a pairing, from its creation to its revocation. */
@NullMarked
package org.opencowork.pairing.core.pairing;

import org.jspecify.annotations.NullMarked;
